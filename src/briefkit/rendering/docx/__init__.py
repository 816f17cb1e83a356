"""A set paper as a Word file: what goes into it, what pandoc wrote mended part by part, and its proof."""
