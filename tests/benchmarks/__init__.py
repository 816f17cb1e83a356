"""The benchmark: how long this tool takes beside the plain ways. Nothing here is a test."""
