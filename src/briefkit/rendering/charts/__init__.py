"""Charts drawn from their data in the look of the house style."""
