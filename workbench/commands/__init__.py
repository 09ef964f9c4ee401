"""The commands of the command line, one a file: ``add_options(parser)`` and ``run(options)``."""
