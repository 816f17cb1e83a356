"""Works found so far and what a citation was found to mean: the base on which references are compared."""
