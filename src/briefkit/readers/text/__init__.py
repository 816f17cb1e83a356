"""A text with notes -> `Document`: Markdown, plain text, and copies of printed pages."""
