"""What a harvested note becomes: a citation in brackets, or a written note with citations inside."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from briefkit.citations.locators import split_suffix
from briefkit.citations.model import Locator
from briefkit.harvest.model import Relation, Segment, Signal
from briefkit.harvest.resolutions import Resolution, ResolvedNote
from briefkit.ingest.explaining import parted_remark

Protect = Callable[[str], str]
"""Makes letters of the document safe to stand in a section."""

_SHORT_LABELS = {
    "page": "",
    "chapter": "ch. ",
    "paragraph": "para. ",
    "section": "sec. ",
    "note": "n. ",
    "volume": "vol. ",
    "issue": "no. ",
    "part": "pt. ",
    "book": "bk. ",
    "column": "col. ",
    "figure": "fig. ",
    "folio": "fol. ",
    "line": "line ",
    "verse": "verse ",
    "table": "table ",
    "article": "art. ",
    "appendix": "app. ",
    # No term of CSL: it is set as it is written.
    "schedule": "sch. ",
    "timestamp": "time ",
    "sub-verbo": "s.v. ",
    "opus": "opus ",
}
_REMARK = re.compile(
    r"(?P<before>\b(?:esp(?:ecially|\.)?)(?=\W))(?=[,:]?\s*(?:pp?\.\s*)?[\divxlc]+)"
    r"|(?P<passim>\*?passim\*?)(?=\W*$)"
    r"|(?P<after>(?:my |our |author[’']s )?(?:emphasis|italics|translation)"
    r"(?: (?:added|mine|ours|in (?:the )?original|original))?)(?=\W*$)",
    re.IGNORECASE,
)
_STOP = re.compile(r"[.;:,?!\s\"”’'*)\]]*$")
_UNFIT = re.compile(r"[;\[\]@{}]|\^\[")
_SUFFIX = re.compile(r"^(?:[,;]|\s*[—–-])\s*\S")
_SENTENCE_END = re.compile(r"[.?!][\"”’)*]*\s+[\"“(]?[A-Z]")
_LONGEST_PREFIX = 200


@dataclass(frozen=True)
class NoteText:
    """A note as a section has it: `[see @roe2004, 4]`, or the text of a written note."""

    text: str
    written: bool
    citekeys: tuple[str, ...] = ()
    unresolved: tuple[Resolution, ...] = ()


@dataclass(frozen=True)
class _Part:
    """A segment with what it became: a cite, or letters."""

    segment: Segment
    raw: str
    cite: str = ""
    key: str = ""


def note_text(note: ResolvedNote, protect: Protect) -> NoteText:
    """The note in pandoc's syntax, with everything that it says."""
    parts = _parts(note, protect)
    keys = tuple(part.key for part in parts if part.key)
    unresolved = tuple(one for one in note.resolutions if one.work is None)
    citation = _as_citation(parts, protect) if keys and not unresolved else ""
    if citation:
        return NoteText(citation, False, keys)
    return NoteText(_as_written(parts, note, protect), True, keys, unresolved)


def _parts(note: ResolvedNote, protect: Protect) -> list[_Part]:
    raw = note.read.note.raw
    items = [item for item in note.read.note.fields if isinstance(item.get("itemData"), dict)]
    managed = iter(items if len(items) == len(note.resolutions) else ())
    found = {id(one.segment): one for one in note.resolutions}
    parts = []
    for segment in note.read.segments:
        letters = raw[segment.span.start : segment.span.end]
        one = found.get(id(segment)) or next((o for o in note.resolutions if o.segment == segment), None)
        if one and one.work:
            item = next(managed, None)
            letters, remark = parted_remark(letters) if item is None else (letters, "")
            cite = _cite(one, letters) if item is None else _managed_cite(one, item, protect)
            parts.append(_Part(segment, letters, cite, one.work.key))
            parts += [_Part(segment, remark)] if remark else []
        else:
            parts.append(_Part(segment, letters))
    return parts


def _cite(one: Resolution, letters: str) -> str:
    """`@owais2007, 130-31` with what was said about the place (`esp.`, `passim`, `emphasis added`)."""
    key = one.work.key if one.work else ""
    cite = f"@{key}" if re.fullmatch(r"[\w:.#$%&+?<>~/-]*\w", key) else f"@{{{key}}}"
    locator = one.locator or one.implied
    if locator:
        cite += f", {_written_locator(locator)}"
    return cite + _remarks(letters, locator is not None)


def _managed_cite(one: Resolution, item: Mapping[str, object], protect: Protect) -> str:
    """A cite of a reference manager with the words it has before and behind it."""
    prefix, suffix = (protect(str(item.get(name) or "")).strip() for name in ("prefix", "suffix"))
    cite = _cite(one, "")
    if suffix:
        cite += suffix if suffix[0] in ",;:." else f" {suffix}"
    return f"{prefix} {cite}" if prefix else cite


def _written_locator(locator: Locator) -> str:
    """The place as pandoc reads it back; in braces where it would not."""
    written = _SHORT_LABELS.get(locator.label, "") + locator.value
    read, rest = split_suffix(", " + written)
    if read == locator and not rest.strip():
        return written
    return "{" + written + "}"


def _remarks(letters: str, located: bool) -> str:
    """What a locator cannot say stands behind it."""
    said = []
    for match in _REMARK.finditer(letters):
        if match["before"] and located:
            said.append(f"({match['before']})")
        elif match["passim"]:
            said.append("passim")
        elif match["after"]:
            said.append(match["after"])
    if not said:
        return ""
    return (" " if said[0].startswith("(") else ", ") + ", ".join(said)


# A citation in brackets


def _as_citation(parts: Sequence[_Part], protect: Protect) -> str:
    """All of the note in one pair of brackets; empty where it says more than brackets hold."""
    cites: list[str] = []
    prefix = ""
    for index, part in enumerate(parts):
        if part.key:
            lead = prefix or _relation(part.segment)
            cites.append(f"{protect(lead)} {part.cite}" if lead else part.cite)
            prefix = ""
        elif not part.raw.strip(" \t.;,"):
            continue
        elif isinstance(part.segment.reading, Signal) and _is_prefix(part.raw, parts[index - 1].raw if index else ""):
            prefix = _closed(part.raw.strip())
        elif cites and index == len(parts) - 1 and _is_suffix(part.raw):
            tail = part.raw.strip().rstrip(".")
            cites[-1] += protect(tail if tail[0] in ",;" else f" {tail}")
        else:
            return ""
    return "" if prefix else f"[{'; '.join(cites)}]"


def _closed(raw: str) -> str:
    """Letters whose emphasis begins and ends in them: of `*See ` the end was in the reference behind it."""
    stars = [found.start() for found in re.finditer(r"(?<![\\*])\*(?!\*)", raw)]
    if len(stars) % 2 == 0:
        return raw
    last = stars[-1]
    behind = raw[last + 1 :].rstrip()
    if behind and not raw[last + 1].isspace():
        return f"{raw[: last + 1]}{behind}*{raw[last + 1 + len(behind) :]}"
    return raw[:last] + raw[last + 1 :]


def _relation(segment: Segment) -> str:
    return "" if segment.relation is Relation.NONE else str(segment.relation)


def _is_prefix(raw: str, before: str) -> bool:
    """Tell whether words may lead to a cite within brackets: not where they begin a new sentence."""
    said = raw.strip()
    if before.rstrip().endswith((".", "?", "!")) and said[:1].isupper():
        return False
    return len(said) <= _LONGEST_PREFIX and not _UNFIT.search(said) and not _SENTENCE_END.search(said)


def _is_suffix(raw: str) -> bool:
    said = raw.strip()
    return bool(_SUFFIX.match(said)) and not _UNFIT.search(said[1:]) and not _SENTENCE_END.search(said)


# A written note


def _as_written(parts: Sequence[_Part], note: ResolvedNote, protect: Protect) -> str:
    """The note's words with citations in the place of references."""
    if not parts:
        return protect(note.read.note.raw)
    written = ""
    for index, (group, raw) in enumerate(groups := _groups(parts)):
        if not group[0].key:
            written += protect(_closed(raw))
            continue
        lead = _relation(group[0].segment)
        before = groups[index - 1][0][0].segment.reading if index else None
        if lead and not isinstance(before, Signal):
            written += f"{lead} "
        written += f"[{'; '.join(part.cite for part in group)}]" + _after(raw, index == len(groups) - 1)
    return " ".join(written.split())


def _groups(parts: Sequence[_Part]) -> list[tuple[list[_Part], str]]:
    """Parts that go into one pair of brackets, with the letters that they stand for at their end."""
    groups: list[tuple[list[_Part], str]] = []
    for part in parts:
        joins = bool(groups) and bool(part.key) and bool(groups[-1][0][-1].key)
        if joins and (not part.raw or groups[-1][1].rstrip().endswith(";")):
            group, raw = groups[-1]
            groups[-1] = ([*group, part], part.raw or raw)
        else:
            groups.append(([part], part.raw))
    return groups


def _after(letters: str, last: bool) -> str:
    """The stop that ended a reference; within a note a semicolon joins it to the next."""
    stop = _STOP.search(letters)
    marks = re.sub(r"[^.;:,?!]", "", stop[0]) if stop else ""
    if last:
        return "."
    mark = next((mark for mark in reversed(marks) if mark != "."), marks[:1])  # of `Id.;` the full stop is the word's
    return f"{mark} " if letters[-1:].isspace() else mark
