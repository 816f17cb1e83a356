"""Works that a short reference may mean, the best first."""

import re
from collections.abc import Sequence
from dataclasses import replace

from briefkit.harvest.law.parallel_reports import may_be_parallel, parallel_key
from briefkit.harvest.law.short_cases import begins_behind, case_key, is_party, names_court, year_key
from briefkit.harvest.model import ShortReference
from briefkit.harvest.names.people import Name
from briefkit.harvest.resolving.dated_sigla import siglum_fit
from briefkit.harvest.resolving.fits import Fit
from briefkit.harvest.resolving.host_fits import host_fit, without_hosts_of_themselves
from briefkit.harvest.resolving.shelf import Shelf
from briefkit.harvest.works.matching import fold, initials_of, letters_of, people_fit, title_likeness
from briefkit.harvest.works.nearness import family_names
from briefkit.harvest.works.works import Work, fits_people
from briefkit.patterns import regex

_LEAST = 80.0


def best_fits(
    shelf: Shelf, short: ShortReference, among: Sequence[Work] | None = None, reprinted: Work | None = None
) -> list[Fit]:
    """The works that fit, by how well they do; those of the same score are equally good."""
    said = f"{short.title} {' '.join(family_names(short.people))} {short.reporter} {_letters(short)}"
    words = fold(said).split()
    works = among if among is not None else shelf.of_words(words)
    fits = [
        fit
        for work in works
        if not work.stale and work is not reprinted and not _too_early(work, reprinted)
        for fit in _fits(short, work)
    ]
    if not fits and (turned := _turned_round(short)) is not None:
        fits = [
            fit
            for work in works
            if work is not reprinted and _is_family_first(short, work)
            for fit in _fits(turned, work)
        ]
    fits.sort(key=lambda fit: (-fit.score, fit.work.number))
    return without_hosts_of_themselves(fits)


def _letters(short: ShortReference) -> str:
    """The letters for which a work is cited: `E. C.` · `ECCP`, which may have been read as a name."""
    only = short.people[0] if len(short.people) == 1 and not short.title else {}
    name = "" if "given" in only else only.get("family") or only.get("literal", "")
    return name.lower() if _SIGLUM.fullmatch(name) else letters_of(short.title)


_SIGLUM = regex(r"[A-Z]{2,6}")


def _turned_round(short: ShortReference) -> ShortReference | None:
    """A short form of one family name, to be looked for where names stand the other way round: `Kisaka, 382`."""
    only = short.people[0] if len(short.people) == 1 else {}
    return replace(short, people=()) if only.get("family") and "given" not in only else None


def _is_family_first(short: ShortReference, work: Work) -> bool:
    """Tell whether a work's author was given family name first, as in China and Japan: `Kisaka Motoi`."""
    family = fold(short.people[0].get("family", ""))
    return any(fold(name.get("given", "")) == family and " " not in family for name in (*work.people, *work.editors))


def _too_early(work: Work, reprinted: Work | None) -> bool:
    """A book cannot reprint what appeared after it."""
    if reprinted is None:
        return False
    host, piece = work.fields.get("date", "")[:4], reprinted.fields.get("date", "")[:4]
    return bool(host and piece) and host < piece


def _fits(short: ShortReference, work: Work) -> list[Fit]:
    found = [_fit(short, work) or siglum_fit(short, work), host_fit(short, work)]
    return [fit for fit in found if fit is not None]


def _fit_case(short: ShortReference, work: Work) -> Fit | None:
    """`Roe, 410 U.S. at 125`: volume and reporter say which case; a parallel reporter may be the one cited."""
    if work.type == "legislation" and not short.title and short.reporter == case_key(work):
        if begins_behind(work, short.locator):
            return None
        return Fit(work, 99.5, "short form: volume and page of the session laws or the register", 0.95)
    if work.type != "jurisdiction":
        return None
    named = (
        not short.title
        or work.fields.get("title", "")[:1].isdigit()
        or any(is_party(short.title, title) or title_likeness(short.title, title) > _LEAST for title in work.titles)
    )
    if short.reporter in (case_key(work), year_key(work), *map(parallel_key, work.aliases)) and named:
        return Fit(work, 99.5, "short form: volume and reporter of the case", 0.95)
    if not may_be_parallel(short.reporter, work):
        return None
    return Fit(work, 90.0, "short form: a party of the case", 0.75) if short.title and named else None


def _fit(short: ShortReference, work: Work) -> Fit | None:
    if short.reporter:
        return _fit_case(short, work)
    named = bool(short.people) and (fits_people(short.people, work) or _is_cut_short(short, work))
    if short.people and not named:
        return _misread_fit(short, work)
    edited = short.title and "booktitle" in work.fields and people_fit(short.people, work.editors)
    if edited and work.people and not people_fit(short.people, work.people):
        return None  # who edited the volume has not written the piece
    date = work.fields.get("date", "")
    if (short.year and date and not date.startswith(short.year)) or _has_other_letter(short, work):
        return None
    return _fit_by_title(short, work, named) if short.title else _fit_by_name(short, work, date)


def _is_cut_short(short: ShortReference, work: Work) -> bool:
    """`Tacit. *Annal.*` of `Tacitus, *Annales*`: one name, of which one begins the other; the title decides."""
    if not short.title or len(short.people) != 1 or len(work.people) != 1:
        return False
    names = [fold(one["family"]) for one in (short.people[0], work.people[0]) if one.keys() == {"family"}]
    least, most = sorted(names, key=len) if len(names) > 1 else ("", "")
    return len(least) > len("Ci") and most.startswith(least) and " " not in most


_LETTERED = regex(r"\s(?P<year>\d{4}[a-z])$")


def _has_other_letter(short: ShortReference, work: Work) -> bool:
    """`Hutton 1921b` where the work is cited as `Hutton 1921a`."""
    said, known = (
        {found["year"] for name in names if (found := _LETTERED.search(name))} for names in (short.names, work.aliases)
    )
    return bool(said and known) and not said & known


def _misread_fit(short: ShortReference, work: Work) -> Fit | None:
    """What was read as a name is a title, its letters or its first word, or another name of the work."""
    known = _unsigned_fit(short, work) or _alias_fit(short, work) or _party_fit(short, work)
    if known is not None or short.title or len(short.people) != 1 or "given" in short.people[0]:
        return known
    if short.year:
        return None  # `Reed 1991: 12` is no title that begins with `Reed`
    if (letters := _letters(short)) and any(initials_of(title) == letters for title in work.titles):
        return Fit(work, 57.0, "short form: the letters with which the words of its title begin", 0.7)
    word = fold(_whole_name(short.people[0]))
    if (len(word) > _TELLING or _begins_in_capitals(short, work)) and any(
        f"{fold(title)} ".startswith(f"{word} ") for title in work.titles
    ):
        return Fit(work, 56.0, "short form: the first word of its title", 0.6)
    return None


# So long a word tells one title from others.
_TELLING = 6
# `COREX, supra note 4`: a name in capitals, with which a title begins in capitals too.
_SHOUTED = regex(r"[A-Z]{4,}")


def _begins_in_capitals(short: ShortReference, work: Work) -> bool:
    name = _whole_name(short.people[0])
    begins = (re.match(r"[A-Z]{4,}(?![\w-])", title) for title in work.titles)
    return bool(_SHOUTED.fullmatch(name)) and any(found and found[0] == name for found in begins)


def _party_fit(short: ShortReference, work: Work) -> Fit | None:
    """`Dickerson, supra, at 439`: what was read as a name is a party of a case."""
    if work.type != "jurisdiction" or not short.word or short.title or len(short.people) != 1:
        return None
    party = any(is_party(_whole_name(short.people[0]), title) for title in work.titles)
    return Fit(work, 98.0, "short form: a party of the case", 0.85) if party else None


def _fit_by_name(short: ShortReference, work: Work, date: str) -> Fit | None:
    """`Bray.` · `Smith 2010, 23`: nothing but names and a year."""
    if not short.people:
        return Fit(work, 58.0, "short form: the only work of that author, family name first", 0.7)
    if work.people and not people_fit(short.people, work.people):
        return Fit(work, 50.0, "short form: the only work that they edited", 0.75)
    dated = short.year and (date or short.year in work.fields.get("title", ""))
    if short.tentative and _is_whole_name(short.people, work.people):
        return Fit(work, 99.6, "short form: the only work of that author", 0.85)
    return Fit(work, 61.0 if dated else 60.0, "short form: the only work of that author", 0.85)


def _fit_by_title(short: ShortReference, work: Work, named: bool) -> Fit | None:
    """`Pawley, *Middle Border*` · `GAO-14-322`: by the title, or by the number that stands for it."""
    number = fold(work.fields.get("number", ""))
    coded = "-" in work.fields.get("number", "") and fold(short.title).endswith(f" {number}")
    if coded or fold(short.title) in {number, fold(work.fields.get("note", ""))}:
        return Fit(work, 99.0, "short form: the number of the paper", 0.95)
    if (letters := _letters(short)) and (not short.people or (named and _fit_by_letters(letters, work))):
        return _fit_by_letters(letters, work)
    if _FILED.match(short.title) and not _filed_by_one(short.title, work.titles):
        return None
    likeness = max((title_likeness(short.title, title) for title in work.titles), default=0.0)
    if work.type == "jurisdiction" and any(is_party(short.title, title) for title in work.titles):
        likeness = max(likeness, 99.0 if names_court(short.title, work) else 98.0)
    called = any(_bare_name(alias) == _bare_name(short.title) for alias in work.aliases)
    likeness = 99.0 if called else likeness
    if likeness < _least(short, named) and _is_of_year(short.title, work):
        return Fit(work, _OF_YEAR, "short form: its year and a word of its title", 0.75)
    if likeness < _least(short, named) or (not called and _numbered_apart(short.title, work.titles)):
        return None
    what = "author and title" if named else "title"
    return Fit(work, likeness, f"short form: {what} fit", round(min(0.97, likeness / 100) - (0 if named else 0.05), 2))


# `Brief for Harbour Unions`: papers of a court's file differ by the party alone.
_FILED = regex(r"(?:(?:Reply|Supplemental|Supp\.|Opening|Joint)\s)?(?:Brief|Br\.|Decl\.|Declaration)\s(?:for|of)\s")


def _filed_by_one(said: str, titles: Sequence[str]) -> bool:
    """Tell whether a paper is by the same party, the name of which may be cut short."""
    one = fold(said)
    return any(f"{fold(title)} ".startswith(f"{one} ") or f"{one} ".startswith(f"{fold(title)} ") for title in titles)


# Less than any title that fits.
_OF_YEAR = 70.0
_YEAR_AND_WORDS = regex(r"(?P<year>(?:19|20)\d\d)\s(?P<words>[a-z]+(?:\s[a-z]+)?)")


def _is_of_year(said: str, work: Work) -> bool:
    """`2012 Guidelines, 9`: a paper of that year whose title has the word."""
    found = _YEAR_AND_WORDS.fullmatch(fold(said))
    words = set(found["words"].split()) if found else set()
    dated = found is not None and work.fields.get("date", "").startswith(found["year"])
    return dated and any(words <= set(fold(title).split()) for title in work.titles)


def _fit_by_letters(letters: str, work: Work) -> Fit | None:
    """`E. C., VII, p. 12`: the corpus of that name, whose words begin so; what has more letters is another."""
    names = {re.sub(r"[^a-z]", "", alias.lower()) for alias in (*work.aliases, *work.titles)}
    lettered = [title for title in work.titles if initials_of(title) == letters]
    if lettered:
        # `CD` is `Church Dogmatics` rather than `Civilization and Its Discontents`.
        every = any(len(fold(title).split()) == len(letters) for title in lettered)
        why = "short form: the letters with which the words of its title begin"
        return Fit(work, 99.0 if every else 98.2, why, 0.85)
    return Fit(work, 98.0, "short form: title fits", 0.92) if letters in names else None


def _numbered_apart(title: str, titles: Sequence[str]) -> bool:
    """`Royal Commission 1947–1949` is not `Royal Commission 1961–1962`."""
    numbers = set(re.findall(r"\d{2,}", title))
    others = [set(re.findall(r"\d{2,}", other)) for other in titles]
    return bool(numbers) and all(other and not numbers & other for other in others)


def _least(short: ShortReference, named: bool) -> float:
    """How alike titles must be: the more, the less else there is to go by."""
    words = len(fold(short.title).split())
    if not named:
        return 97 if words < 2 else 92 if short.people else _LEAST
    return 90 if short.kind and words > 4 else _LEAST  # so long a title is whole


def _whole_name(name: Name) -> str:
    return " ".join(filter(None, (name.get("given"), name.get("family") or name.get("literal", ""))))


def _is_whole_name(short: Sequence[Name], full: Sequence[Name]) -> bool:
    """`Simon of Reed, 542`: a name of several words that is an author's, letter by letter."""
    return len(short) == 1 and " " in _whole_name(short[0]) and short[0] in full


def _unsigned_fit(short: ShortReference, work: Work) -> Fit | None:
    """A later note names the author that the full reference left out: `Joshua Kucera, "Fearing Afghanistan …"`."""
    if work.people or not short.title or len(fold(short.title).split()) < 3:
        return None
    likeness = max((title_likeness(short.title, title) for title in work.titles), default=0.0)
    return Fit(work, likeness - 6, "short form: title fits, it names the author", 0.85) if likeness >= 95 else None


def _alias_fit(short: ShortReference, work: Work) -> Fit | None:
    """What was read as a name is the name that a note gave the work: `Concept, 12` after "hereinafter Concept"."""
    said = _bare_name(" ".join(filter(None, (*(_whole_name(name) for name in short.people), short.title))))
    if any(
        _bare_name(alias) == said or (not short.title and fold(alias).startswith(f"{said} ")) for alias in work.aliases
    ):
        return Fit(work, 99.0, 'short form: the name given to it with "hereinafter"', 0.95)
    if not short.tentative or short.title:
        return None
    title = _whole_name(short.people[0])
    likeness = max((title_likeness(title, full) for full in work.titles), default=0.0)
    return (
        Fit(work, likeness, "short form: title fits", 0.8)
        if likeness >= 97 and len(short.people) == 1 and len(title.split()) > 1
        else None
    )


def _bare_name(alias: str) -> str:
    return re.sub(r"^the ", "", fold(alias))
