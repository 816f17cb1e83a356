"""Which words of a note a citation stands for: those of its entry, of the place in it, of Ibid. and short forms."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from briefkit.harvest.model import FullReference, Relation, Segment, ShortReference
from briefkit.harvest.names.people import Name
from briefkit.harvest.works.resolutions import Resolution
from briefkit.ingest.citing_words import APPARATUS, DATES, FUNCTION
from briefkit.numerals import in_digits
from briefkit.patterns import regex

_SKIPPED = regex(r"</?[a-zA-Z][^<>]*>|&#?\w+;|\\(?=\W)")
_TOKEN = regex(r"(?P<address>(?:https?://|www\.)[^\s<>\"”]+)|[^\W_]+")
_NUMBER = regex(r"(?:pp?|nn?|ss?|ch|vol)?0*(\d+)(?:st|nd|rd|th)?")
_HAN = regex(r"[\u2e80-\u9fff\uac00-\ud7af]{2}")
_PEOPLE = ("author", "editor", "translator", "bookauthor")


@dataclass(frozen=True, slots=True)
class Token:
    """A word of a text, folded, with its place; an address is one."""

    start: int
    end: int
    word: str
    address: bool = False
    stopped: bool = False
    """A full stop follows: it may be an abbreviation."""

    @property
    def joins(self) -> bool:
        """Tell whether it is a word of the language's own, which tells nothing of a work."""
        return self.word in FUNCTION

    @property
    def points(self) -> bool:
        """Tell whether it is a word of citing: `p.`, `ed.`, `accessed`, `ibid.`; a style sets its own."""
        return self.word in APPARATUS


def tokens(text: str) -> list[Token]:
    """The words of a text, without tags."""
    bare = _SKIPPED.sub(lambda match: " " * len(match[0]), text)
    found = []
    for match in _TOKEN.finditer(bare):
        address = match["address"] is not None
        word = _compact(match[0]) if address else _folded(match[0])
        found.append(Token(match.start(), match.end(), word, address, bare[match.end() : match.end() + 1] == "."))
    return [token for token in found if token.word]


def _folded(word: str) -> str:
    """`Sept` as `9`, `24th` as `24`, `II` as `2`, `Müller` as `muller`."""
    letters = unicodedata.normalize("NFKD", word.casefold())
    plain = "".join(letter for letter in letters if not unicodedata.combining(letter))
    if plain in FUNCTION or plain in APPARATUS:
        return plain  # `id`, `d`: letters of Roman numbers
    number = _NUMBER.fullmatch(plain)
    return number[1] if number else DATES.get(plain) or in_digits(plain)


def _compact(text: str) -> str:
    return "".join(letter for letter in text.casefold() if letter.isalnum())


class Account:
    """The words that citations stand for, with how often their works have each."""

    def __init__(self, ones: Iterable[Resolution], said: Sequence[str] = ()) -> None:
        """Count the words of citations; `said` are words that stand beside them whatever they cite."""
        self.words = _bag(said)
        self._texts = [*said]
        for one in ones:
            texts = [*_of_work(one), *_of_reading(one.segment)]
            most: Counter[str] = Counter()
            for each in texts:
                most |= _bag(each)
            self.words += most + _bag([one.urldate, *_places(one), *_relation(one.segment)])
            self._texts += [text for each in texts for text in each]

    @cached_property
    def _letters(self) -> str:
        return " ".join(_compact(text) for text in self._texts if text)

    @cached_property
    def _long(self) -> tuple[str, ...]:
        return tuple(word for word in self.words if len(word) > 3)

    def has(self, token: Token) -> bool:
        """Tell whether a word is among them at all: whole, shortened (`Univ.`), or in another spelling's joints."""
        if token.word in self.words:
            return True
        if token.address:
            return any(part and part in token.word for part in map(_compact, self._texts) if len(part) > 6) or (
                token.word in self._letters
            )
        if token.stopped and any(word.startswith(token.word) for word in self._long):
            return True
        if token.word.isdigit():  # of `195–97` the end is 197
            return any(
                word.isdigit() and 1 < len(word) < len(token.word) and token.word.endswith(word) for word in self.words
            )
        return (len(token.word) > 4 or _HAN.search(token.word) is not None) and token.word in self._letters


def _bag(texts: Iterable[str]) -> Counter[str]:
    return Counter(token.word for text in texts for token in tokens(text))


def _of_work(one: Resolution) -> Iterator[list[str]]:
    work = one.work
    if work is None:
        return
    for fields in (work.fields, work.seen):
        initials = [letter for role in _PEOPLE for letter in _initials(fields.get(role, ""))]
        yield [*fields.values(), *initials]
    yield [*work.aliases, *work.titles]


def _of_reading(segment: Segment) -> Iterator[list[str]]:
    reading = segment.reading
    if isinstance(reading, FullReference):
        yield [*reading.fields.values(), *reading.aliases, *_names(reading.people)]
    if isinstance(reading, ShortReference):
        yield [reading.title, reading.word, reading.year, reading.reporter, str(reading.note or ""), *reading.names]
        yield _names(reading.people)


def _names(people: Iterable[Name]) -> list[str]:
    return [part for name in people for part in name.values()]


def _initials(names: str) -> list[str]:
    return re.findall(r"\b[^\W\d_](?=[^\W\d_])", names)


def _places(one: Resolution) -> Iterator[str]:
    for locator in (one.locator, getattr(one.segment.reading, "locator", None)):
        if locator is not None:
            yield f"{locator.label} {locator.value}"
            return


def _relation(segment: Segment) -> list[str]:
    return [str(segment.relation)] if segment.relation in (Relation.QUOTED_IN, Relation.REPRINTED_IN) else []


def _joined(spelled: Sequence[str], at: int) -> Iterator[str]:
    """A word with those beside it as one: `x<sup>2</sup>`, `water- power`, `pro fi le` of a copy."""
    for length in (2, 3):
        for start in range(max(at - length + 1, 0), min(at, len(spelled) - length) + 1):
            yield _folded("".join(spelled[start : start + length]))


def unsaid(raw: str, written: str, account: Account) -> list[str]:
    """The words of a note that are neither in what it became nor in what its citations stand for, as they stand.

    Words that follow one another make one text. This looks at the two ends alone, so that nothing is lost whatever
    was done between them.
    """
    kept = {token.word for token in tokens(written)}
    runs: list[list[Token]] = []
    before = False
    found = tokens(raw)
    spelled = [raw[token.start : token.end] for token in found]
    for at, token in enumerate(found):
        whole = any(word in account.words for word in _joined(spelled, at))
        lost = not (whole or token.joins or token.points or token.word in kept or account.has(token))
        if lost and before:
            runs[-1].append(token)
        elif lost:
            runs.append([token])
        before = lost or (before and token.joins)
    return [" ".join(raw[run[0].start : run[-1].end].split()) for run in runs]
