"""The parts of the HTML report, one a file: head, figures, overview, divergences, aligned text."""
