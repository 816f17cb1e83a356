"""What a harvested note becomes: a citation in brackets, or a written note with citations inside."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from briefkit.citations.locators import split_suffix
from briefkit.harvest.model import Relation, Segment, Signal
from briefkit.harvest.works.resolutions import Resolution, ResolvedNote
from briefkit.ingest.accounting import Account, unsaid
from briefkit.ingest.leftovers import Leftovers, part_leftovers
from briefkit.ingest.note_blocks import BREAK, NoteBlock, in_blocks, with_breaks
from briefkit.ingest.written_locators import written_locator
from briefkit.patterns import regex

Protect = Callable[[str], str]
"""Makes letters of the document safe to stand in a section."""

_REMARK = regex(
    r"(?P<before>\b(?:esp(?:ecially|\.)?)(?=\W))(?=[,:]?\s*(?:pp?\.\s*)?[\divxlc]+)|(?P<passim>\*?passim\*?)(?=\W*$)",
    re.IGNORECASE,
)
_STOP = regex(r"[.;:,?!\s\"”’'*)\]]*$")
_UNFIT = regex(r"[;\[\]@{}]|\^\[")
_SUFFIX = regex(r"^(?:[,;]|\s*[—–-]|\()\s*\S")
_SENTENCE_END = regex(r"[.?!][\"”’)*]*\s+[\"“(]?[A-Z]")
_LONGEST_PREFIX = 200


@dataclass(frozen=True)
class NoteText:
    """A note as a section has it: `[see @roe2004, 4]`, or the text of a written note."""

    text: str
    written: bool
    citekeys: tuple[str, ...] = ()
    unresolved: tuple[Resolution, ...] = ()
    left_out: tuple[str, ...] = ()
    """Words of the note that are neither in the text nor in what its citations stand for."""


@dataclass(frozen=True)
class _Part:
    """A segment with what it became: a cite, or letters.

    Letters `behind` a cite were read as the reference's; those that `join` lead to the next one.
    """

    segment: Segment
    raw: str
    cite: str = ""
    key: str = ""
    behind: bool = False
    joins: bool = False


def note_text(note: ResolvedNote, protect: Protect, blocks: Sequence[NoteBlock] = ()) -> NoteText:
    """The note in pandoc's syntax, with everything that it says, in the blocks that it has behind its first."""
    parts = _in_blocks(_parts(note, protect), blocks)
    keys = tuple(part.key for part in parts if part.key)
    unresolved = tuple(one for one in note.resolutions if one.work is None)
    citation = _as_citation(parts, protect) if keys and not unresolved and not blocks else ""
    text = citation or in_blocks(_as_written(parts, note, protect), blocks)
    left_out = unsaid(note.read.note.raw, text, Account(note.resolutions)) if keys else []
    return NoteText(text, not citation, keys, unresolved, tuple(left_out))


def _parts(note: ResolvedNote, protect: Protect) -> list[_Part]:
    raw = note.read.note.raw
    items = [item for item in note.read.note.fields if isinstance(item.get("itemData"), dict)]
    managed = iter(items if len(items) == len(note.resolutions) else ())
    found = {id(one.segment): one for one in note.resolutions}
    parts: list[_Part] = []
    for segment in note.read.segments:
        letters = raw[segment.span.start : segment.span.end]
        one = found.get(id(segment)) or next((o for o in note.resolutions if o.segment == segment), None)
        if one is None or one.work is None:
            parts.append(_Part(segment, letters))
        else:
            item = next(managed, None)
            account = Account([one]) if item is None else Account(note.resolutions, _words_beside(items))
            said = part_leftovers(letters, account, segment is not note.read.segments[-1])
            cite = _cite(one, said.letters) if item is None else _managed_cite(one, item, protect)
            parts += _parted(_Part(segment, said.letters, cite, one.work.key), said)
    return parts


def _in_blocks(parts: Sequence[_Part], blocks: Sequence[NoteBlock]) -> list[_Part]:
    """The parts with signs where blocks begin; none is put into a reference."""
    if not blocks:
        return [*parts]
    marked: list[_Part] = []
    at = 0
    for part in parts:
        if part.key and any(block.start == at for block in blocks):
            marked.append(_Part(part.segment, BREAK))
        marked.append(part if part.key else replace(part, raw=with_breaks(part.raw, at, blocks)))
        at += len(part.raw)
    return marked


def _words_beside(items: Sequence[Mapping[str, object]]) -> list[str]:
    return [str(item.get(name) or "") for item in items for name in ("prefix", "suffix", "locator")]


def _parted(cite: _Part, said: Leftovers) -> Iterator[_Part]:
    """A cite between the words that its letters have beside it."""
    if said.before:
        yield _Part(cite.segment, said.before)
    yield cite
    if said.behind:
        yield _Part(cite.segment, said.behind, behind=True)
    if said.joint:
        yield _Part(cite.segment, said.joint, joins=True)


def _cite(one: Resolution, letters: str) -> str:
    """`@owais2007, 130-31` with what was said about the place (`esp.`, `passim`, `emphasis added`)."""
    key = one.work.key if one.work else ""
    cite = f"@{key}" if re.fullmatch(r"[\w:.#$%&+?<>~/-]*\w", key) else f"@{{{key}}}"
    locator = one.locator or one.implied
    if locator:
        cite += f", {written_locator(locator, letters)}"
    return cite + _remarks(letters, locator is not None)


def _managed_cite(one: Resolution, item: Mapping[str, object], protect: Protect) -> str:
    """A cite of a reference manager with the words it has before and behind it."""
    prefix, suffix = (protect(str(item.get(name) or "")).strip() for name in ("prefix", "suffix"))
    cite = _cite(one, "")
    if suffix:
        cite += suffix if suffix[0] in ",;:." else f" {suffix}"
    return f"{prefix} {cite}" if prefix else cite


def _remarks(letters: str, located: bool) -> str:
    """What a locator cannot say stands behind it."""
    said = []
    for match in _REMARK.finditer(letters):
        if match["before"] and located:
            said.append(f"({match['before']})")
        elif match["passim"]:
            said.append("passim")
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
        elif part.joins:
            prefix = part.raw.strip(" \t\n,")
        elif _is_lead(parts, index):
            prefix = f"{prefix} {_closed(part.raw.strip())}".lstrip()
        elif cites and (part.behind or index == len(parts) - 1) and _is_suffix(part.raw):
            cites[-1] = _with_suffix(cites[-1], protect(part.raw.strip().rstrip(".;,")))
            if not cites[-1]:
                return ""
        else:
            return ""
    return "" if prefix else f"[{'; '.join(cites)}]"


def _is_lead(parts: Sequence[_Part], index: int) -> bool:
    part = parts[index]
    return isinstance(part.segment.reading, Signal) and _is_prefix(part.raw, parts[index - 1].raw if index else "")


def _with_suffix(cite: str, suffix: str) -> str:
    """A cite with words behind it; empty where they would be read as another place in the work."""
    whole = cite + (suffix if suffix[0] in ",;" else f" {suffix}")
    key = re.search(r"@(?:\{[^{}]*\}|[\w:.#$%&+?<>~/-]*\w)", whole)
    same = key is not None and split_suffix(whole[key.end() :])[0] == split_suffix(cite[key.end() :])[0]
    return whole if same else ""


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
    """What ties a reference to the one before it; of one in a remark the words stand before it as text."""
    return "" if segment.relation in (Relation.NONE, Relation.IN_REMARK) else str(segment.relation)


def _is_prefix(raw: str, before: str) -> bool:
    """Tell whether words may lead to a cite within brackets: not where they begin a new sentence."""
    said = raw.strip()
    if before.rstrip().endswith((".", "?", "!")) and said[:1].isupper():
        return False
    return len(said) <= _LONGEST_PREFIX and not _UNFIT.search(said) and not _SENTENCE_END.search(said)


def _is_suffix(raw: str) -> bool:
    said = raw.strip().rstrip(".;,")
    if any(said.count(one) != said.count(other) for one, other in ("()", "“”")):
        return False
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
    return written


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
