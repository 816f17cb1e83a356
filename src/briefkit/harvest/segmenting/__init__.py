"""A note -> segments that tile it: where one citation ends and the next begins."""
