"""Citations in Markdown: keys, locators, positions of cites."""
