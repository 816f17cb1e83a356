"""Entries and libraries: BibTeX in and out, CSL-JSON out, names, dates, citekeys."""
