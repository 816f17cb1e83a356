"""References to official documents by their numbers: of the Union, the United Nations, parliaments, offices."""
