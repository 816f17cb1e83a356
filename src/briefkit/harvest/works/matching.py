"""How alike two references are: names, titles, dates and addresses compared as a reader would."""

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from itertools import accumulate

from rapidfuzz import fuzz

from briefkit.bibliography.citekeys import STOP_WORDS, ascii_fold
from briefkit.harvest.names.people import OTHERS, Name
from briefkit.harvest.words.abbreviations import is_abbreviation_of, without_abbreviation
from briefkit.harvest.words.slips import differ_by_slips, is_long, numbers_at_odds, numbers_of
from briefkit.harvest.works.office_names import is_office_of, without_state
from briefkit.patterns import regex

_SAME_NAME = 84
_SAME_TITLE = 90
# So many letters are no word that happens to begin another.
_LONG_RUN = 13


@lru_cache(maxsize=20_000)
def fold(text: str) -> str:
    """A text for comparing: small ASCII letters and digits, words parted by one space."""
    text = re.sub(r"\\[a-zA-Z]+(?=\{)", "", text) if "\\" in text else text  # `\emph{On Boats}` of a citation field
    plain = ascii_fold(re.sub(r"(?<=\w)['’ʼ‘`](?=\w)", "", text)).lower()
    return " ".join(re.findall(r"[a-z0-9]+", plain.replace("&", " and ")))


def telling_words(text: str) -> list[str]:
    """The words of a title that tell it from others."""
    words = fold(text).split()
    return [word for word in words if word not in STOP_WORDS] or words


def same_person(one: Name, other: Name) -> bool:
    """Tell whether two names can be one person's: family names alike, given names or initials not at odds."""
    # Most pairs are nobody's: what tells few of them apart comes last.
    return _likely_same(one, other) and not _numbered_apart(one, other)


def _likely_same(one: Name, other: Name) -> bool:
    first, second = _known_as(one), _known_as(other)
    if _stands_for(one, other) or _stands_for(other, one):
        return True
    if "literal" in one and "literal" in other:
        return _same_body(first, second) or is_office_of(one["literal"], other["literal"])
    if ("literal" in one) != ("literal" in other) and (given := one.get("given") or other.get("given")):
        # `Development Assistance` is no `Institute for Assistance`
        return fold(f"{given} {first if 'given' in one else second}") == (second if "given" in one else first)
    if _is_double_family(one, second) or _is_double_family(other, first):
        return True
    if not _alike(first, second):
        return False
    return _given_agree(one.get("given", ""), other.get("given", ""))


def _is_double_family(name: Name, family: str) -> bool:
    """Tell whether what seems a given name and a family is another's whole family: `Vargas Llosa, op. cit.`"""
    return " " in family and "given" in name and fold(f"{name['given']} {name.get('family', '')}") == family


def _stands_for(short: Name, full: Name) -> bool:
    """`IHA` for `International Harbour Agency`, or for what is printed with these letters behind it."""
    letters, name = short.get("literal") or short.get("family", ""), full.get("literal", "")
    if "given" in short or not name or not re.fullmatch(r"[A-Z][\w&.-]{1,9}", letters):
        return False
    bare, printed = without_abbreviation(name)
    return letters == printed or (
        letters.isupper() and is_abbreviation_of(letters, re.sub(r"^(?:The|U\.S\.|US)\s", "", bare))
    )


def _numbered_apart(one: Name, other: Name) -> bool:
    """`Working Group 1` and `Working Group 11`."""
    numbers, others = (re.findall(r"\d+", " ".join(name.values())) for name in (one, other))
    return bool(numbers and others) and numbers != others


def _same_body(first: str, second: str) -> bool:
    """Two names of a body: alike, or one the beginning of the other; with or without its country."""
    bare_first, bare_second = (without_state(text) for text in (first, second))
    return (
        bare_first == bare_second
        or fuzz.ratio(first, second) >= _SAME_NAME + 4
        or f"{bare_second} ".startswith(f"{bare_first} ")
    )


def _known_as(name: Name) -> str:
    return fold(name.get("family") or name.get("literal", ""))


def _alike(first: str, second: str) -> bool:
    if first == second:
        return True
    if min(len(first), len(second)) < 5:
        return first.split()[-1:] == second.split()[-1:] and bool(first)
    return fuzz.ratio(first, second) >= _SAME_NAME or (
        first.split()[-1] == second.split()[-1] and " " in f"{first}{second}"
    )


def _given_agree(first: str, second: str) -> bool:
    ones, others = fold(first).split(), fold(second).split()
    if not ones or not others or ones[0][0] == others[0][0]:
        return True
    fewer, more = sorted((ones, others), key=len)
    if all(len(word) == 1 and word in {other[0] for other in more} for word in fewer):
        return True  # `A. Mahapatra` for `Debidatta Aurobinda Mahapatra`
    return any(
        fuzz.ratio(one, other) >= _SAME_NAME for one in ones for other in others if len(one) > 2 and len(other) > 2
    )


def people_fit(short: Sequence[Name], full: Sequence[Name]) -> bool:
    """Tell whether the names of a short reference are among those of a work."""
    wanted = [name for name in short if name != OTHERS]
    if OTHERS in short and wanted and full and OTHERS not in full:
        return same_person(wanted[0], full[0])  # `Cohen et al.` begin with Cohen
    return bool(wanted) and all(
        any(same_person(name, other) or _is_part_of_name(name, other) for other in full) or _are_two(name, full)
        for name in wanted
    )


def _are_two(name: Name, full: Sequence[Name]) -> bool:
    """Tell whether what was read as one name turned round are two families: `Okafor, Brandt, *Borders*, p. 244`."""
    families = [_known_as(other) for other in full]
    return _known_as(name) in families and fold(name.get("given", "")) in families and len(families) > 1


def _is_part_of_name(short: Name, full: Name) -> bool:
    """Tell whether a name of two words or more is a part of a longer one: `Abu Ali` of `Mirza Abu Ali Rahvi`."""
    words, others = (fold(f"{name.get('given', '')} {name.get('family', '')}").split() for name in (short, full))
    size = len(words)
    whole = size > 1 and (others[:size] == words or all(len(word) > 2 for word in words))
    return whole and size < len(others) and any(others[at : at + size] == words for at in range(len(others) - size))


def same_people(one: Sequence[Name], other: Sequence[Name]) -> bool:
    """Tell whether two full references name the same people; "et al." stands for any."""
    first, second = ([name for name in names if name != OTHERS] for names in (one, other))
    if not first or not second:
        return not first and not second
    if OTHERS in one or OTHERS in other or len(first) != len(second):
        return same_person(first[0], second[0]) and (
            OTHERS in one or OTHERS in other or people_fit(min(first, second, key=len), max(first, second, key=len))
        )
    return all(any(same_person(name, mate) for mate in second) for name in first)


def title_likeness(short: str, full: str) -> float:
    """How well a short title fits a full one, 0 to 100: the same, its beginning, or words out of it in their order."""
    one, other = fold(short), fold(full)
    if not one or not other:
        return 0.0
    if one == other:
        return 100.0
    if numbers_at_odds(short, full):
        return 0.0
    bare_one, bare_other = (re.sub(r"^(?:the|a|an) ", "", text) for text in (one, other))
    if bare_one == bare_other:
        return 99.0
    whole = one == fold(re.split(r"[:?!]\s", full, maxsplit=1)[0])  # `KL`, of `KL: A History of the Camps`
    if bare_other.startswith(f"{bare_one} ") and (whole or len(bare_one.split()) > 1 or len(bare_one) > 4):
        return 97.0
    if len(one.split()) > 1 and one in {fold(part) for part in re.split(r"[:?!]\s", full)[1:]}:
        return 96.0  # `Matthew 6: An Eschatological Prayer?`, cited by its subtitle
    if _runs_together(bare_one, bare_other):
        return 96.0
    return max(_whole(bare_one, bare_other), _part(bare_one, short, full), _words_within(short, full))


def _runs_together(one: str, other: str) -> bool:
    """`Kings Oldand New` for `Kings Old and New in the Isles`: a copy lost a space between two words, or put one in."""
    first = one.replace(" ", "")
    if len(first) < _LONG_RUN or " " not in one or not other.replace(" ", "").startswith(first):
        return False
    return len(first) in accumulate(map(len, other.split()))


def _whole(one: str, other: str) -> float:
    likeness = fuzz.ratio(one, other, score_cutoff=_SAME_TITLE)
    return min(likeness, 98.0)


def _part(one: str, short: str, full: str) -> float:
    """The main title alone, with typing errors: `From Chicago to Shangre La`."""
    del short
    main = fold(re.split(r"[:?—]\s|\s[-–—]\s", full)[0])
    if len(main) > 7 and fuzz.ratio(one, main) >= _SAME_TITLE:
        return 95.0
    head = " ".join(fold(full).split()[: len(one.split())])
    return 94.0 if len(one) > 9 and fuzz.ratio(one, head) >= _SAME_TITLE else 0.0


def _words_within(short: str, full: str) -> float:
    """Telling words of a short title in the full one: `Middle Border` in `Reading on the Middle Border`."""
    wanted, words = telling_words(short), telling_words(full)
    if not wanted or len(wanted) > len(words):
        return 0.0
    position = found = 0
    cut = {fold(word) for word in _ABBREVIATED.findall(short)}
    if cut or len(wanted) == 1 < len(wanted[0]) < _SHORTEST_WORD:
        cut.add(wanted[-1])  # `Nat. Hist.`, `Conf.`: the full stop behind the last word is lost with the marks
    for word in wanted:
        begun = word if word in cut else None
        place = next(
            (index for index in range(position, len(words)) if _same_word(word, words[index], begun)),
            None,
        )
        if place is not None:
            found, position = found + 1, place + 1
    share = found / len(wanted)
    if share == 1 and (len(wanted) > 1 or len(wanted[0]) > 3 or words[0].startswith(wanted[0])):
        return 92.0
    return 82.0 if share >= 0.75 and found > 2 else 0.0


# So short a word alone may be the beginning of one, as the works of antiquity are cited.
_SHORTEST_WORD = 6
# `Narr. and Crit. Hist. of America`
_ABBREVIATED = regex(r"\b([^\W\d_]{3,})\.(?=[\s,]|$)")


def _same_word(one: str, other: str, begun: str | None = None) -> bool:
    if begun is not None and other.startswith(begun):
        return True
    return one == other or (len(one) > 4 and len(other) > 4 and fuzz.ratio(one, other) >= 80)


def initials_of(title: str) -> str:
    """The letters by which a corpus is cited: `ec` for `Epigraphia Carnatica`; empty for one word or many."""
    words = [word for word in telling_words(title) if not word[0].isdigit()]
    return "".join(word[0] for word in words) if 1 < len(words) < 7 else ""


def letters_of(short: str) -> str:
    """The letters of a title that has nothing else: `ec` for `E. C.`."""
    return re.sub(r"[^a-z]", "", short.lower()) if re.fullmatch(r"(?:[A-Z]\.?\s?){2,6}", short) else ""


def same_title(one: str, other: str) -> bool:
    """Tell whether two full titles are spellings of one; a subtitle may be missing, a number may not be another."""
    first, second = fold(one), fold(other)
    if first.removeprefix("the ") == second.removeprefix("the "):
        return True
    if numbers_of(one) != numbers_of(other) and not _is_part(first, second):
        return False
    if fuzz.ratio(first, second) >= _SAME_TITLE and differ_by_slips(first.split(), second.split(), _small(one, other)):
        return True
    main_one, main_other = (fold(re.split(r"[:?]\s", text)[0]) for text in (one, other))
    lacks_subtitle = first == main_one or second == main_other
    return lacks_subtitle and main_one == main_other and len(main_one) > 6


def _is_part(first: str, second: str) -> bool:
    return f" {first} " in f" {second} " or f" {second} " in f" {first} "


def _small(one: str, other: str) -> frozenset[str]:
    """The words that one of two titles writes small."""
    return frozenset(re.findall(r"\b[a-z]+\b", f"{one} {other}"))


def is_misspelt(one: str, other: str) -> bool:
    """Tell whether two titles are one only if a short one is misspelt, which more than a likeness must bear out."""
    first, second = (fold(title).removeprefix("the ").replace(" ", "") for title in (one, other))
    contained = first.startswith(second) or second.startswith(first)
    return not contained and not (is_long(fold(one).split()) and is_long(fold(other).split()))


def dates_agree(one: str, other: str) -> bool:
    """Tell whether two dates can be one: either is missing, or the less exact holds the other."""
    first, second = one.rstrip("?~%"), other.rstrip("?~%")
    return not first or not second or first.startswith(second) or second.startswith(first)


def same_address(one: str, other: str) -> bool:
    """Tell whether two addresses lead to one page, a page and not a whole site."""
    first, second = plain_address(one), plain_address(other)
    return bool(first) and first == second and "/" in first


def plain_address(address: str) -> str:
    """An address without scheme, `www.` and closing slash."""
    return re.sub(r"^(?:https?:)?(?://)?(?:www\.)?", "", address.strip().lower()).rstrip("/")


def any_agrees(one: Mapping[str, str], other: Mapping[str, str], names: Iterable[str]) -> bool:
    """Tell whether a field of that name says the same in both."""
    return any(name in one and name in other and fuzz.ratio(fold(one[name]), fold(other[name])) > 80 for name in names)
