"""A page printed with WeasyPrint: every note once and on the page of its call, tagged, the same bytes, and quickly."""
