"""DOCX -> `Document`."""
