"""References as German and French notes print them."""
