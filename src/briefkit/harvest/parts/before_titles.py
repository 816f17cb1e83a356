"""What stands before a marked title, and where that title really begins and ends."""

import re

from briefkit.harvest.marks.regions import Regions
from briefkit.harvest.names.people import OTHERS, People, read_people
from briefkit.harvest.parts.leads import DESIGNATION, PAPER_OF, SENTENCE, leading_people, person_first, read_body
from briefkit.harvest.words.bodies import is_body
from briefkit.harvest.words.dates import MONTH, find_date, find_full_date
from briefkit.harvest.words.lexicon import JOURNAL, is_newspaper
from briefkit.patterns import regex
from briefkit.text import Span

# Who stands before the title, the title, where its tail begins, whether it was quoted, whether "idem" leads.
Before = tuple[People | None, str | None, int, bool, bool]

_NOTHING: Before = (None, None, 0, False, False)
_IDEM = regex(
    r"(?:[Ii]dem|[Ii]d\.?|[Ee]adem|Ders\.?|Dies\.?|Derselbe|Dieselben?|———+|—+|_+|-{2,})\.?"
    r"|[Dd]u\smême(?:\sauteur)?|[Dd]el\smismo(?:\sautor)?|[Dd]ello\sstesso(?:\sautore)?|[Bb]y\sthe\ssame\sauthor"
)


# `Mayr (1992: 60): “Priester …”`: a page before what stands on it.
_DATED_AND_PAGED = regex(r"\((?:1[5-9]|20)\d\d[a-z]?:\s?[\dXVILxvil][\d–, -]*\)$")


def before_core(regions: Regions, core: Span) -> Before:
    """What stands before a marked title; without a title where that is no author."""
    core = _run_on(regions, _without_in(regions, core))
    before = regions.text[: core.start].strip(" *")
    title = regions.text[core.start : core.end]
    quoted = bool(re.match(r"[\"“‘'«„]", title)) or any(quote.start == core.start for quote in regions.quotes)
    before, plain = _without_possessive(_IN_HIS.sub(",", before))
    if _DATED_AND_PAGED.search(plain):
        return _NOTHING
    if not plain or _IDEM.fullmatch(plain):
        return None, title, core.end, quoted, bool(plain)
    if (day := find_full_date(plain)) and len(day.span) == len(plain):
        return None, title, core.end, quoted, False  # `29 September 1781, *Minutes*, 9:80`
    return _with_author(regions, core, before, quoted)


_AFTER_QUOTE = regex(
    r"\s*:\s+(?!\d[\d\s,–-]*\.?$)(?P<sub>[^\W_][^(;]*?[’'\"”](?=,)|[^\W_][^,(;\x00]*(?:,\s\d{4}\s?[-–]\s?\d{2,4}\b)?)(?=,\s|\s*[(\x00]|\.?$)"
    rf"|\s+(?P<more>(?!{MONTH}\s)[^\W\d_a-z][^,(;:\x00.]*)(?=,\s+(?:in\s|\d)|\s*\()"
)


# `Burke, in his *Reflections*, p. 12`
_IN_HIS = regex(r"(?<=[\w.]),?\sin\s(?:his|her|their)(?:\s[a-z]+)?$")
_POSSESSIVE = regex(r"(?:(?<=[^\W\d_])[’']s|(?<=s)[’'])$")


def _without_possessive(before: str) -> tuple[str, str]:
    """`Eaton's *Grant and the Freedmen*`: the author as names before a comma have him."""
    bare = _POSSESSIVE.sub(",", before)
    plain = bare.strip(" ,:;(—–-")
    owned = bare != before and read_people(plain, loose=False) is not None
    return (bare, plain) if owned else (before, before.strip(" ,:;(—–-"))


# `*Choice of Law After* Tyler v. Hennepin County, 20 J.L. Econ. & Pol'y`: the case in a title is set in roman.
_CASE_BEHIND = regex(r"(?<=[\w])\s+[A-Z][^,\x00]{1,60}?\sv\.\s[^,\x00]{2,60}?(?=,\s+\d)")


# `Plin. *Hist. Nat*. ii. 1` · `Tert. *Apol*. 3.2`: the full stop of a shortened title stands outside its italics.
_STOPPED = regex(r"(?:^|\s)[A-Z][a-zæœ]{1,5}$")
_PLACE_BEHIND_STOP = regex(r"\.\s(?:[ivxlc]{1,7}[.,]\s?\d|\d{1,3}\.\d|\d{1,3}(?:[–-]\d{1,3})?(?=[.;)]?\s*$))")


def _run_on(regions: Regions, core: Span) -> Span:
    """A title that begins with a quotation: `'A Very Wet Year': Diaries and the Flood, 41 Rural Record 155`."""
    title = regions.text[core.start : core.end]
    if named := _CASE_BEHIND.match(regions.text, core.end):
        return Span(core.start, named.end())
    if core in regions.italics and _STOPPED.search(title) and _PLACE_BEHIND_STOP.match(regions.text, core.end):
        return Span(core.start, core.end + 1)
    if not re.match(r"[\"“‘']", title) or re.search(r"[,.][\"”’']+$", title):
        return core
    found = _AFTER_QUOTE.match(regions.text, core.end)
    if found is None or any(span.start < found.end() and core.end <= span.start for span in regions.italics):
        return core
    run = found["sub"] or found["more"]
    if found["more"] and (len(run.split()) > 10 or is_newspaper(run) or JOURNAL.search(run)):
        return core
    return Span(core.start, found.end())


def _without_in(regions: Regions, core: Span) -> Span:
    """The title without an "in" over which its italics run on: `*President's Remarks, in* White House Forum`."""
    leading = re.search(r",?\s+in[:,]?$", regions.text[core.start : core.end])
    return Span(core.start, core.start + leading.start()) if leading and len(core) > 6 else core


# `Jane Roe, Opinion, *The Title*`: what kind of piece it is, as the Bluebook has it.
_KIND = regex(rf",\s+{DESIGNATION}\s*,\s*$|,\s+(?:Art\.|Artikel|Stichwort|s\.\s?v\.|entrée|voce|voz)\s*$")


# `Editorial, *Piers for All*, N.Y. TIMES`: a kind of piece, and nobody's name.
_UNSIGNED = regex(
    r"Editorial|Op-Ed|Opinion|Note|Comment|Recent\sCases?|Recent\sDevelopments?|Developments\sin\sthe\sLaw"
)


# `SIPRI Yearbook 2012: *Armaments and Security*`: the italics begin within the title.
_YEARLY = regex(r"\b(?:Yearbook|Report|Outlook|Review|Survey|Handbook|Annual|Index|Balance)\b[^,]*(?:19|20)\d\d")


# `Chapter 2, “The Ports,” in …`: a part of a book is nobody.
_OF_BOOK = regex(
    r"(?:[Cc]hapters?|[Cc]h\.|[Pp]art|[Ss]ection|[Aa]ppendix|[Aa]nnex|[Tt]able|[Ff]igure)\s[\dIVXA-Z]{1,4}"
)


def _who(before: str) -> str:
    """Who seems to stand before a title: of an interview, with whom it was."""
    plain = before.strip(" ,:;(—–-")
    if plain.startswith("In ") and (people := read_people(plain[3:], loose=False)) and "given" in people.names[0]:
        return plain[3:]  # `In Jan Roe, *Ports* (…), 5, the date is another`
    interview = re.fullmatch(r"(?:[Ii]nterview|[Cc]onversation)s?\s+(?:of|with|by)\s+(.+)", plain)
    return interview[1] if interview else plain


def _with_author(regions: Regions, core: Span, before: str, quoted: bool) -> Before:
    title = regions.text[core.start : core.end]
    before = _KIND.sub(",", before)
    plain = _who(before)
    if _UNSIGNED.fullmatch(plain) or _OF_BOOK.fullmatch(plain):
        return None, title, core.end, quoted, False
    if placed := _plain_chapter_before(before):
        return (*placed, True, False)
    if (
        not (apart := _names_without_comma(plain, regions.text[core.end :]))
        and not re.search(
            r"[,:.(—–]\s*$|^[^\W\d_a-z][\w’'-]+,(?:\s[^\W\d_a-z]\.?){1,3}\s*$|\beds?\.?\)?,?\s*$|\bby\s*$", before
        )
        and not (quoted and len(plain.split()) < 5)
    ):
        joined = _title_runs_on(regions, core, before)
        return joined or _NOTHING
    if before.endswith(":") and _YEARLY.search(before):
        begin = regions.text.index(plain) if plain in regions.text else core.start
        return None, regions.text[begin : core.end], core.end, quoted, False
    if before.endswith(":") and (joined := _title_runs_on(regions, core, before)):
        return joined
    if quoted and _SMALL_LAST.search(before) and (joined := _title_runs_on(regions, core, before)):
        return joined
    people = apart or read_people(plain, loose=False)
    if people is None and (split := _plain_title_before(regions, core, before)):
        return split
    people = people or person_first(plain) or read_body(plain)
    return (people, title, core.end, quoted, False) if people else _NOTHING


# `Roe JA and Poe B *The Law of Quays* (Quay 2009) 45`
_GIVEN_BEHIND = regex(r"(?P<family>[^\W\d_a-z][\w’'-]{2,})\s(?P<given>[A-Z]{1,3})(?=$|,\s|\s(?:and|&)\s)")
# ` p. 114` · ` 13` · ` (2009) 45` · ` 3 ed (2009) para 4`: what a title has behind it where all is parted by spaces.
_PLACED = regex(
    r"\s(?:\d{1,2}(?:st|nd|rd|th)?\sed\s)?(?:\([^()]{0,40}\d{4}\)\s)?(?:at\s|pp?\.?\s|paras?\.?\s)?\d[\d.–-]*(?:[\s.,;]|$)"
)
# `Marlow *On Tides*, vol. i. p. 113`: what older books have behind a title in italics, without a comma before it.
_COUNTED = regex(
    r",?\s(?:vols?\.|books?|bks?\.|parts?|pts?\.|lib\.|liv\.|ch(?:ap)?s?\.|cap\.|c\.|t\.|tomes?|essay|disc\.|dial\.|serm\.|epist?\.|hom\.|tit\.|dist\.|sect?\.|leçon|art\.|§+|pp?\.|[ivxlc]{1,6}[.,])\s?(?:[\divxlcIVXLC])"
)
_OPENS_SENTENCE = regex(
    r"(?:The|An?|In|On|At|By|From|Of|To|With|His|Her|Its|Their|Our|My|This|That|These|Those|And|But|For|As|So|Thus|Hence"
    r"|Here|There|Where|When|While|Like|Such|Though|Even|Yet|If|Also|Both|Other|Another|Some|Most|Many|Dans|Nel|Nella|Im)\b"
)
_NO_FAMILY = regex(
    r"(?:Justice|Judge|President|Minister|Section|Article|Chapter|Part|Note|Report|Case|Act|Bill|Both|Under|Quoting|See"
    r"|Cf|Compare|Accord|Contra|Generally|Also|Only|Further|Notes?|Studies|Review|Introduction|Preface|Foreword)\b"
)


def _names_without_comma(plain: str, behind: str) -> People | None:
    """Who stands right before a title: New Zealand and South Africa write no comma after names.

    `Edith M Harlow *The Price of Grain* (1998) at 87` · `Harlow *The Price of Grain* 90`
    """
    people = read_people(_GIVEN_BEHIND.sub(r"\g<family>, \g<given>", plain), loose=False)
    if people is None or _NO_FAMILY.match(plain):
        return None
    named = all("given" in name for name in people.names if name != OTHERS)
    sure = named and (len(plain) > _SURE or people.names[0]["given"].isupper())
    counted = _COUNTED.match(behind) is not None and _OPENS_SENTENCE.match(plain) is None
    return people if sure or counted or _PLACED.match(behind) else None


_SURE = 6  # letters of a name that is more than a word of a sentence


# `…, in` · `…, in: Paul Poe and Ann Roe (eds.),`: the title of the book follows.
_IN_BOOK = regex(
    r"(?P<head>.+?)(?:,|(?<=[?!.]))(?P<tail>\s+(?:(?<=,\s)in|(?<=[?!.]\s)In):?(?:\s[^()]{3,120}(?:\((?:[Ee]dd?s?|[Hh]rsg|[Hh]gg?)\.?\)[,:]?|,\seds?\.,))?)$",
    re.DOTALL,
)


def _plain_chapter_before(before: str) -> tuple[People | None, str, int] | None:
    """`E. Said, Orientalism Reconsidered, in *Literature, Politics and Theory*`: a chapter's title without marks."""
    found = _IN_BOOK.match(before)
    if not found:
        return None
    people, start = leading_people(found["head"])
    title = found["head"][start:].rstrip(".")
    if (
        people is None
        or not re.match(r"[^\W_a-z]", title)
        or re.search(r"[\"“”]", title)
        or (SENTENCE.search(title) and len(title.split()) > 14)
    ):
        return None
    return people, title, found.start("tail") - before[: found.start("tail")].endswith((",", "."))


def _title_runs_on(
    regions: Regions, core: Span, before: str
) -> tuple[People | None, str | None, int, bool, bool] | None:
    """`Christopher Wylie, MINDF CK : *Cambridge Analytica …*`: the italics begin within the title."""
    first, comma, rest = before.partition(", ")
    people = read_people(first, loose=False) if comma else None
    if (
        people is None
        or not rest
        or not re.match(r"[^\W_a-z]", rest)
        or len(rest.split()) > 12
        or "given" not in people.names[0]
    ):
        return None
    start = before.index(rest)
    goes_on = _GOES_ON.match(regions.text, core.end) if regions.text[core.end - 2] not in ",." else None
    end = goes_on.end() if goes_on else core.end
    in_something = goes_on is not None and regions.text[end] == ","
    return people, regions.text[regions.text.index(rest, start) : end], end, in_something, False


# `Ministers Say They “Welcome” the Pier, NBC (July 30, 2015)`: what is quoted stands within the title.
_GOES_ON = regex(r"\s[^\W\d_][^,(;\x00“”\"]{2,60}?(?=,\s[^\W_a-z]|\s(?:\d{1,4}(?:[–-]\d{1,4})?\s)?\()")
# `On the “Old” Piers`: such a word ends no name.
_SMALL_LAST = regex(
    r"\s(?:the|an?|of|on|in|and|to|for|with|from|by|at|der|die|das|zur|zum|les?|la|des?|du|el|los|las)$", re.IGNORECASE
)


# `Roe, Jan, Die Häfen, *Hafenkunde*`: the family name first.
_TURNED = regex(r"(?P<who>[^\W\d_][\w’'-]+,\s[^\W\d_a-z][\w.’'-]*(?:\s[^\W\d_a-z]\.)?),\s+(?=[^\W\d_a-z]\w*\s)")


def _plain_title_before(
    regions: Regions, core: Span, before: str
) -> tuple[People | None, str | None, int, bool, bool] | None:
    """`President Trump, Remarks by President Trump in Joint Press Conference, *The White House,*` …"""
    first, comma, rest = before.strip(" ,:").partition(", ")
    if turned := _TURNED.match(before):
        first, comma, rest = turned["who"], ", ", before[turned.end() :].strip(" ,:")
    if (
        not comma
        or len(rest.split()) < 5
        or (is_body(rest) and not PAPER_OF.match(rest))
        or not re.match(r"[^\W_a-z]", rest)
        or len(first.split()) > 8
    ):
        return None
    if not find_date(regions.text[core.end : core.end + 60]) or re.search(r"\b(?:of|the|for|and)\s*$", first):
        return None
    people = read_people(first)
    if people and len(people.names) == 1 and len(first.split()) > 3:
        people = People(({"literal": first},))
    return people, rest, core.start, True, False
