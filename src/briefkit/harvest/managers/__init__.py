"""Citations that a reference manager left in a document."""
