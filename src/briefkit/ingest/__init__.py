"""A finished paper taken apart: document and harvest -> manifest and sections, as values."""
