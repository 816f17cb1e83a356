"""Manifest + sections + library -> one assembled brief."""
