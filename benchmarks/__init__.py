"""What the workbench is measured on: each benchmark is a package with a command of its own."""
