"""What a document says of itself before it begins: title, authors, date."""
