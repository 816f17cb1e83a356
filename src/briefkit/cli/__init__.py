"""Arguments, progress, exit codes; no decisions about papers."""
