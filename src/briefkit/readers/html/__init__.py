"""A web page -> `Document`."""
