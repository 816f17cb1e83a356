"""PDF -> `Document`, by its text layer."""
