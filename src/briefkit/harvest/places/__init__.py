"""Places within a work: pages, volumes, sections, paragraphs, shelf marks."""
