"""The parts of a reference: who stands before its title, what follows it, and the fields that come of them."""
