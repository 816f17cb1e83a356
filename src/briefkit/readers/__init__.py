"""Documents of many kinds -> their text and notes, for harvest and import."""
