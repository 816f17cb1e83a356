"""The findings of an import: one table of codes, from which the docs are made."""

from dataclasses import dataclass

from briefkit.findings import Finding, Severity
from briefkit.text import Location


@dataclass(frozen=True, slots=True)
class Code:
    """What a code stands for: the rule's name, how grave it is, what it means."""

    rule: str
    severity: Severity
    meaning: str


_INFO, _WARNING = Severity.INFO, Severity.WARNING

CODES: dict[str, Code] = {
    "I401": Code("citation-not-resolved", _WARNING, "What a note refers to is not known; its words stay."),
    "I402": Code("note-without-call", _WARNING, "A note is called nowhere; it follows the note before it."),
    "I403": Code("note-called-twice", _INFO, "A note is called a second time and is set again, under its own number."),
    "I404": Code("note-without-text", _WARNING, "A note has no text."),
    "I405": Code("note-of-author", _INFO, "A numbered note at an author's name becomes his starred note."),
    "I407": Code("ibid-after-several-works", _WARNING, "*Ibid.* after a note of several works may mean any."),
    "I411": Code("page-furniture-removed", _INFO, "Running heads and folios are no part of the text."),
    "I412": Code("title-block-line-kept", _INFO, "Lines before the text that no key is for stay as text."),
    "I413": Code("levels-mended", _INFO, "Headings got another level than the document gives them."),
    "I414": Code("no-headings", _INFO, "A document without headings becomes one section."),
    "I415": Code("contents-removed", _INFO, "The table of contents is left out; the paper sets its own."),
    "I416": Code("markup-left-out", _INFO, "Tags and attributes that print nothing are left out."),
    "I417": Code("picture-not-taken", _WARNING, "A picture is on the web or missing; its words stand for it."),
    "I418": Code("recommendations-not-listed", _INFO, "A section of recommendations has no list to make blocks of."),
    "I419": Code("starred-note-kept", _INFO, "A starred note that the text calls becomes a numbered one."),
    "I420": Code("letter-left-out", _INFO, "Control characters and letters without a shape are left out."),
    "I421": Code("front-matter-left-out", _INFO, "The front matter has keys that a manifest has not."),
    "I422": Code("words-left-out", _WARNING, "Words of a note are neither in its text nor in what its citations say."),
    "I431": Code("file-differs", Severity.ERROR, "A file differs from what an import writes; nothing is written."),
    "I432": Code("file-left-over", _INFO, "A section or picture of an import before is not used any more."),
}


def finding(code: str, message: str, location: Location | None, hint: str = "", notes: tuple[int, ...] = ()) -> Finding:
    """A finding of the import."""
    about = CODES[code]
    return Finding(code, about.rule, about.severity, message, location, hint, notes=notes)
