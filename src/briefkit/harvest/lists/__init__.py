"""References as lists of works have them, with full stops between their parts."""
