"""How well, how fast and with how much memory the aligner works; see ``__main__``."""
