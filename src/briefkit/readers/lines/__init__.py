"""The lines of a text: what each is, which labels they begin with, what speaks for a note."""
