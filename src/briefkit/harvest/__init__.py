"""Footnotes of source documents -> segments -> references -> resolutions -> library and ledger."""
