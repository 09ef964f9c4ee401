"""Where the beads of two texts are looked for: sure matches, a band round them, boxes between."""
