"""How quickly the review terminal opens and answers, and the memory it takes, in a real pty."""
