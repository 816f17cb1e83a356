"""Which work each citation means, and which references are spellings of one work."""
