"""An assembled brief -> bytes: PDF, HTML, DOCX."""
