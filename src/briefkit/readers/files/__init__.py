"""Files: archives and their parts, what kind of document they are, their letters, what can be wrong with them."""
