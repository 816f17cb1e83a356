"""What a CSL style does, as far as its text tells without setting anything."""

from briefkit.patterns import regex

_LOWERING = regex(r"<text\b[^>]*\btext-case=[\"'](?:sentence|lowercase|capitalize-first)[\"'][^>]*>")
_TITLE = regex(r"\bvariable=[\"'](?:title|container-title)[\"']")
_NOTE = regex(r"<style\b[^>]*\bclass=[\"']note[\"']")


def is_note_style(csl: str) -> bool:
    """Tell whether a CSL style puts its citations into notes."""
    return _NOTE.search(csl) is not None


def lowers_titles(csl: str) -> bool:
    """Tell whether a CSL style sets titles in small letters, so that names in them need braces."""
    return any(
        _TITLE.search(found[0]) for found in _LOWERING.finditer(csl) if "sentence" in found[0] or "lower" in found[0]
    )
