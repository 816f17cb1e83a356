"""What the markup and the print of a note say: quotations, italics, links, addresses, titles."""
