"""A harvest put into a library, and its ledger and record as plain data."""
