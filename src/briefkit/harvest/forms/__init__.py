"""All other forms of references, and the row in which every reader of one is asked."""
