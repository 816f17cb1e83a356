"""One module a command: load, assemble, render, prove, write."""
