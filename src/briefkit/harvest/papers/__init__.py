"""References to what archives, inquiries and editions of documents keep: letters, manuscripts, minutes."""
