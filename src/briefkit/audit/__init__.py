"""The audit: rules over papers and libraries, each in a file of its own; what they find, waived or not."""
