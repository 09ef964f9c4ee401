"""What users give us, read: bytes and encodings, strict YAML, the versions of our own files."""
