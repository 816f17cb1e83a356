"""A house style as CSS, and the fonts that come with the package."""
