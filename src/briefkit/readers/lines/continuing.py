"""Does a paragraph after a note go on with the note, or is it the body text resumed? What the words say."""

import re

from briefkit.patterns import regex

_ADDRESS = regex(r"\W{0,3}(?:https?:|www\.|doi[:.])", re.IGNORECASE)
_ACCESS = regex(r"\W{0,2}(?:last )?(?:accessed|retrieved|available at|visited)\b", re.IGNORECASE)
_WIDE_OPEN = regex(
    r"(?:[,;:(\[&–—-]|(?<![\w.(\[])(?:and|or|in|of|the|a|an|see|by|from|at|to|for|with|on|also|vol\.|no\.|pp?\.|ed\.|eds\.|cf\.|und|et|de|y))\W{0,2}$",
    re.IGNORECASE,
)
_CLOSED = regex(r"[.!?][\"”’'»)\]*_]*$|[)\]>»][\"”’*_]*$|https?:\S+$|www\.\S+$|\d[*_]?$|\d\s*[-–]\s*\d+$")
_TERMINAL = regex(r"[.!?:][\"”’'»)\]*_]*(?:<sup>[^<]*</sup>|\[\^?\d+\]|[⁰¹²³⁴-⁹]+|\d{1,3}$)*[\"”’'»)\]*_]*$")
_BIBLIOGRAPHIC = regex(
    r"https?:|www\.|\baccessed\b|\((?:[^()]*\b)?(?:1[5-9]|20)\d\d\)|\bpp?\. ?\d|\bvol\. ?\d|\bno\. ?\d"
    r"|\bibid\b|[\"“*][,.]? ?\d|\bdoi\b"
    r"|\b(?:1[5-9]|20)\d\d\b[^.]{0,30}[.)]?$|^\W*\d{1,4}(?:[-–]\d+)?\W*$",
    re.IGNORECASE,
)
_CALL = regex(r"\w[.,;:!?\"”’')\]*_]*(?:<sup>\s*\[?\d|\[\^|[¹²³⁴-⁹]|\[\[?\\?\[?\d{1,3}\\?\]|\$\^)")
_BARE_CALL = r"[^\W\d_][.,;:!?\"”’')\]]*(?:{number}(?=[\s.,;:]|$)|\({number}\))"
_OPEN_ADDRESS = regex(r"(?:://|www\.)\S*[\w/.=?&_~-]\s*$")
_REST_OF_ADDRESS = regex(r"(?=\S*[a-z\d]\S*[./=_-]\S*\w)[\w./=?&%#~+-]+[.,;)]?(?:\s*$|\s+[(\[]|\s*\n)")
"""The word with which an address goes on stands alone, or what says when it was read stands behind it."""
_VOLUME = regex(r",\s\d{1,4}\s*$")
_REPORT = regex(r"(?:Stat|U\. ?S|F|S\. ?Ct|L\. ?Ed|Fed|Cong|[A-Z][a-z]{1,5}\. L)\. ?(?:\d|Re[gcv]|Supp|App|J\.)")
_SHORT = 400


def wide_open(text: str) -> bool:
    """The text cannot end here: it ends in a comma, a bracket or a little word."""
    in_quotes = text.count('"') % 2 == 1 or text.count("“") > text.count("”")
    quoting = in_quotes and not _CLOSED.search(text.rstrip())  # a quotation mark that was lost closes nothing
    return bool(_WIDE_OPEN.search(text.rstrip())) or text.count("(") > text.count(")") or quoting


def closed(text: str) -> bool:
    """The text may well end here."""
    return bool(_CLOSED.search(text.rstrip())) and not wide_open(text)


def sentence_open(text: str) -> bool:
    """The last paragraph of a page stops in the middle of a sentence."""
    return bool(text.strip()) and not _TERMINAL.search(text.rstrip())


def begins_with_address(text: str) -> bool:
    """The text begins with an address or with words about one: no body text does."""
    return bool(_ADDRESS.match(text) or _ACCESS.match(text))


def parted_address(note: str, paragraph: str) -> bool:
    """A line end parts an address, `https://quays.org/` `ports.html`, or a volume from its report, `122` `Stat. 37`."""
    if _VOLUME.search(note) and _REPORT.match(paragraph):
        return True
    return bool(_OPEN_ADDRESS.search(note) and _REST_OF_ADDRESS.match(paragraph))


def runs_on(note: str, paragraph: str) -> bool:
    """A sentence that a blank line breaks in the middle: the note cannot end so, the paragraph cannot begin so."""
    return sentence_open(note) and not closed(note) and bool(re.match(r"\W{0,2}[a-zà-þ]", paragraph))


def has_calls(text: str, number: int | None = None) -> bool:
    """Notes are called in the text, be it by a bare `number` after a word: it is body text."""
    if _CALL.search(text):
        return True
    return number is not None and bool(re.search(_BARE_CALL.format(number=number), text))


def may_be_note(text: str, longest: int) -> bool:
    """Tell whether a paragraph without a label may be a note: no calls, no beginning in mid-sentence, not long."""
    labelled = text.lstrip().startswith("<sup>")  # with the label of another numbering
    return not (has_calls(text) or begins_with_address(text) or text[:1].islower() or labelled) and len(text) <= longest


def continues(note: str, paragraph: str, body: str, number: int | None = None) -> bool:
    """Tell whether `paragraph` goes on with `note`.

    Args:
        note: the note as far as it is read.
        paragraph: what stands after it.
        body: the last paragraph of the body text before the notes.
        number: the number of the next note, whose call may stand bare in the body text.
    """
    if begins_with_address(paragraph):
        return len(paragraph) < _SHORT or not closed(note)
    if parted_address(note, paragraph):
        return True
    if has_calls(paragraph, number) or closed(note):
        return False
    resumes = sentence_open(body)
    bibliographic = bool(_BIBLIOGRAPHIC.search(paragraph)) and len(paragraph) < _SHORT
    if wide_open(note):
        return bibliographic or not resumes
    return bibliographic and not resumes


_GLUE = regex(
    r"(?<=[a-z\d)>\]”\"’])[.?!](?:[\"”’])?(?=(?P<word>[a-z]{2,}|[A-Z][a-z]*|[A-Z]{4,})\s)"
    r"|(?<=[)>\]”\"\d])(?<!\[[A-Za-z]\])(?!(?<=\d)(?:st|nd|rd|th|ff|et seq|[ap]m|km|bn)\b)(?=(?P<next>[a-z]{2,})\s)"
)
"""A word stuck to the end of a note; `8th`, `12ff` and `10am` are one word, and `[W]hite` is."""
_DOMAIN = regex(r"(?:com|org|net|edu|gov|mil|int|info|html?|pdf|php|aspx?|jsp|docx?|[a-z]{2})")
_REST = 40  # letters: a shorter rest is part of the note
_LONG_REST = 250


def glued_body(note: str, body: str) -> int | None:
    """Where body text resumes in a note without so much as a space, as page ends leave it: `… 2012.argue that`."""
    for match in _GLUE.finditer(note):
        token = note[: match.start()].rsplit(None, 1)[-1] if note[: match.start()].strip() else ""
        in_address = re.search(r"://|www\.", token) and not token.endswith((">", ")"))
        word = match["word"] or match["next"]
        if in_address or (note[match.start() - 1].isalpha() and _DOMAIN.fullmatch(word)):
            continue
        rest = note[match.end() :]
        resumes = sentence_open(body) and word.islower() and len(rest) >= _REST
        if resumes or (
            word[0].isupper() and (len(rest) >= _LONG_REST or has_calls(rest)) and not _BIBLIOGRAPHIC.search(rest[:200])
        ):
            return match.end()
    return None
