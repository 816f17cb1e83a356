"""The page as HTML: for the printer and for the screen."""
