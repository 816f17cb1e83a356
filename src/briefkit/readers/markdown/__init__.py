"""Blocks and inlines of any format, written as pandoc’s Markdown with the notes at the end."""
