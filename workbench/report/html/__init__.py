"""The parts of the HTML report, one a file: head, figures, overview, findings, aligned text."""
