"""References that point back by a word: `Ibid., 307` · `Id. at 25` · `op. cit.` · `supra note 5` · `(n 3)`."""

import re
from dataclasses import replace

from briefkit.citations.model import Locator
from briefkit.harvest.marks.regions import Regions
from briefkit.harvest.model import Ibid, ShortReference
from briefkit.harvest.names.people import read_people
from briefkit.harvest.parts.leads import SENTENCE, leading_people
from briefkit.harvest.places.locators import FoundLocator, plain_value, read_locator, read_place
from briefkit.harvest.places.parts_of_law import section_of_code
from briefkit.harvest.places.volume_pages import in_volume
from briefkit.harvest.short.back_names import named_before
from briefkit.harvest.short.ibid_names import name_behind, names_imprint, titled_anew
from briefkit.harvest.short.lettered_years import names_with_year
from briefkit.harvest.short.volumes_ahead import volume_ahead, with_volume
from briefkit.harvest.words.titles_tidy import tidy_title
from briefkit.patterns import regex

_IBID = regex(
    r"^[\s(*]*(?:(?P<volume>\d{1,2}[A-Z]?)\s+(?=\*?[Ii]d\b)\*?)?(?P<word>[Ii]?[bB]id(?:em)?\b\.?|[lI1|]b[il1]d\b\.?|IBID\b\.?|[Ii]b\.|[IiÍí]b[ií]d\b\.?|"
    r"(?:I\s[bh]id|[IlJ1|/ft][bhl][il1íj](?:d|cl|tl)|Ib(?:ul|kl|ld))\b\.?(?=[\s,;:.]|$)"
    r"|[lJ|1]d\.(?=\s+at\b|\s*$|\s*[,;])"
    r"|Id\b\.?|id\.|ID\.|Ivi\b|[Ee]bd\b\.?|[Ee]benda\b|[Ll]oc\.?\s*cit\.?|[Ll]\.\s?c\.)(?=[\s,;:.)\]]|$|pp?\.)[.,]*(?P<rest>.*)$",
    re.DOTALL,
)


def read_ibid(regions: Regions) -> Ibid | None:
    """`Ibid., 307.` · `Id. at 25` · `bid.` · `Ibid. pp. 3-4` · `loc. cit.`."""
    found = _IBID.match(regions.text)
    if not found or _is_idem(found):
        return None
    # A title after it means idem: the same author, another work.
    if titled_anew(regions, found) or (
        any(
            span.start >= found.end("word")
            and span.end - span.start > 3
            and not re.match(r"(?:ibid|loc|at|p)", regions.text[span.start : span.end], re.IGNORECASE)
            for span in regions.italics
        )
        and re.match(r",\s*[^\W\d_a-z]", found["rest"])
    ):
        return None
    if found["word"].lower().startswith(("ib", "id")) and names_imprint(found["rest"]):
        return None  # `ibid., The Piers, Leyden, 1900, p. 12`: the same author
    if section := section_of_code(found["rest"]):
        return Ibid(found["word"], Locator("section", plain_value(section)))
    rest = re.sub(r"^[\s.,]*(?:op\.?\s?cit\.?[\s,.]*)?(?:at\s+)?", " ", found["rest"])
    rest = re.sub(r"^ amends?\.\s+(?=[IVX])", " art. ", rest)
    place = read_place(_in_manuscript(rest)) or _behind_title(regions, found.start("rest"))
    word = found["word"]
    named = name_behind(found["rest"], word) if not regions.italics else None
    where = place.whole if place else named.locator if named else None
    if found["volume"] and where is not None and where.label == "page":
        where = Locator("page", in_volume(found["volume"], where.value))
    return Ibid(word, where, word.lower().startswith("loc"), named)


def _behind_title(regions: Regions, start: int) -> FoundLocator | None:
    """`Ibid., *Rivers*, p. 9` · `Ibid., “Preface,” 4`: the place behind the title of the work or of its part."""
    marked = [span for span in (*regions.italics, *regions.quotes) if start <= span.start < start + 4]
    rest = regions.text[marked[0].end :] if marked else ""
    return read_locator(rest) if re.match(r"[\s,”\"’]*(?:pp?\.\s?)?\d", rest) else None


# `supra notes 5–7 and accompanying text` · `supra Part II`: of the text, and no work.
_CROSS = regex(
    r"[\W\d]*\b(?:and\s+)?(?:the\s+)?accompanying\s+(?:text|notes?)|\W*(?:[Tt]ext|Parts?|[Ss]ections?"
    r"|Sub[Ss]ections?|Sub[Pp]arts?"
    r"|Chapters?|Tables?|Figures?|Appendi\w+|Introduction|Conclusion|Paragraph)\b|\W*[§]\s?[IVX]"
)


def _in_manuscript(rest: str) -> str:
    """`Id. (manuscript at 3–4)` · `at 5 (manuscript at 12)`: the place in what is not yet printed."""
    found = re.match(r"[\s,.]*\((?:unpublished |draft )?manuscript at (?P<place>[\d\s,–-]+)\)", rest)
    return f" {found['place']}" if found else rest


# `Ibid., “Preface,” 4`: a part of the work before; another work would have its data.
_PIECE_WITH_PLACE = regex(r"\s*,?\s*[“\"‘][^“”\"]{2,90}[”\"’],?\s+(?:(?:pp?|fols?|¶)\.?\s*)?\d[\d\s,–-]*[.\s]*$")


def _is_idem(found: re.Match[str]) -> bool:
    """`Id., “Another Title,” …` is another work of the author; `Id. “[T]he Court …”` quotes the work before."""
    if not re.match(r"\s*,?\s*[\"“‘«„]", found["rest"]):
        return False
    if _PIECE_WITH_PLACE.match(found["rest"]):
        return False
    between = found.string[found.end("word") : found.start("rest")] + found["rest"].lstrip()[:1]
    quoted = re.match(r"\s*[“\"](?P<text>[^”\"]*)", found["rest"])
    sentence = quoted is not None and sum(word.islower() for word in quoted["text"].split()) > 4
    return "," in between or not sentence


# `Paragraph 12 of the judgment.`: of the decision that was cited last.
_OF_JUDGMENT = regex(
    r"(?P<place>(?:Paras?\.?|Paragraphs?|Points?)\s\d[\d\s,–-]*?(?:\sand\s\d+)?)\s(?:of|in)\sth(?:e|at|is)\s"
    r"(?:judge?ment|Judge?ment|[Oo]pinion|[Dd]ecision|[Rr]uling|[Oo]rder)\b(?:\sof\sthe\s(?:Court|Advocate\sGeneral|AG)\b)?\s*(?:[.;,]|$)"
)


def read_of_judgment(regions: Regions) -> ShortReference | None:
    """`Paragraphs 13–18 of the judgment`: a place in the decision that is spoken of."""
    found = _OF_JUDGMENT.match(regions.text)
    place = read_locator(found["place"]) if found else None
    return ShortReference((), "", place.whole, "judgment", kind="jurisdiction") if place else None


_SUPRA = regex(
    r"(?P<who>.{0,200}?)[,\s(]*\b(?P<word>(?:u[bt]i?\s)?supra|ubi\s?sup\.|infra|o[pb]\.?\s*cit\.?|o\.\s*c\.|(?-i:(?<=,\s)a\.\s?w\.)|art\.?\s*cit\.?"
    r"|loc\.?\s*cit\.?|(?-i:(?<!\.)[1l]\.\s?c\.)|above|a\.\s?a\.\s?O\.|(?-i:aaO\b)\.?|préc(?:\.|ité[es]{0,2}\b)"
    r"|(?-i:(?<=[,»”\"*)\x00]\s)cit\.)|wie(?=\s+(?:Anm|Fn|Fußn)))(?P<sep>[\s,.]*)(?:\("
    r"(?P<dated>(?:1[5-9]|20)\d\d)[a-z]?\)[\s,]*(?=n))?(?:at\s+)?(?:\(?(?:notes?|nn?\.?|fn\.?"
    r"|footnotes?|Anm(?:erkung|\.)|Fn\.?|Fußnote)\s*(?P<note>\d+)\)?(?:Error!\s\w+\snot\s\w+\.)?|\((?P<bare>\d{1,3})\))?(?P<rest>.*)$",
    re.IGNORECASE | re.DOTALL,
)


_OSCOLA_SUPRA = regex(
    r"(?P<who>(?:[^()]|\([^()\d]{2,60}\)){2,200}?)(?:,?\s(?:aaO|a\.\s?a\.\s?O\.))?\s*[(\[](?:(?:see|wie|vgl\.|voir|cf\.|cité|véase|ver|siehe|vedi|zit\.)\s+|s\.\s?)?(?:above\s+|o(?:ben|\.)\s?)?(?P<word>nn?|fn|note"
    r"|F[nN]|Anm|Fußn(?:ote)?|(?:supra|op\.?\s?cit\.?),?\s+(?:note|nn?|fn))\.?\s*"
    r"(?P<note>\d+)\s?(?:above)?[)\]](?P<rest>.*)$",
    re.DOTALL,
)


# `Moss Press (see note 12 above) reissued it`: what the sentence says in passing points to the text of a note.
_IN_PASSING = regex(r"\(see\s[^()]*\)\s+(?!at\b|pp?\b|para|ch)[a-z]{3,}\s")


# `(n 6), [190]` · `See n 12 above, 45`: the number alone.
_NUMBER_ALONE = regex(
    r"(?P<who>)(?:\((?:see\s+)?(?:above\s+)?(?P<word>nn?|fn|note)\.?\s*(?P<note>\d{1,3})(?:\s(?:above|supra))?\)"
    r"|(?:above\s)?nn?\.?\s?(?P<bare>\d{1,3})(?:\s(?:above|supra)(?=[\s,.]))?(?=\s*(?:$|[,.]|at\s|\[)))(?P<rest>.*)$",
    re.DOTALL,
)
_NOTE_ABOVE = regex(
    r"(?P<who>[^()]{2,160}?),\s+(?P<word>nn?|fn|note)\.?\s*(?P<note>\d+)\s*(?:above|supra)\b(?P<rest>.*)$", re.DOTALL
)
# `Roe, n 6, p 114` · `Roe and Poe, n 3`: names and nothing else before it, and no page, whose note it might be.
_NOTE_OF_NAMES = regex(
    r"(?P<who>[^\W\d_a-z][^\d;:()“”\"«»„\x00]{1,80}?)(?<!préc\.)(?<!précité)(?<!cit\.)(?<!supra)(?<!above),\s+(?P<word>nn?|note)\.?\s"
    r"(?P<note>\d{1,3})(?P<rest>(?:,\s(?:at\s|pp?\.?\s|paras?\.?\s|ch\s|\[|\d).*|[\s.]*)$)",
    re.DOTALL,
)


_BY_NUMBER = (_OSCOLA_SUPRA, _NOTE_ABOVE, _NOTE_OF_NAMES, _NUMBER_ALONE)


# `are described in Volume I, Section IV.A.3, supra`: a part of the document itself.
_OWN_PART = regex(
    r"\b(?:[Ss]ections?|[Pp]arts?|[Cc]hapters?|§§?)\s+[IVXLC\d][\w.]*(?:\([\w.]+\))*[,\s]*$"
    # `the introduction, supra`
    r"|(?:^|\b(?:the|this|our)\s)(?:[Ii]ntroduction|[Pp]reface|[Cc]onclusion|[Aa]ppendix|[Tt]ext|[Aa]bstract)[,\s]*$"
)

# `sources cited supra note 31`
_SPOKEN_OF = regex(r"\b(?:cited|accompanying|discussed|discussion|text|sources|authorities|listed)\W*(?:in\W*)?$")


def read_supra(regions: Regions) -> ShortReference | None:
    """`Smith, supra note 5, at 12` · `Jalalzai, op. cit., p. 306` · `Craig (n 3) 45`."""
    found = next((found for form in _BY_NUMBER if (found := form.match(regions.text))), None)
    if found is not None and _IN_PASSING.search(regions.text, 0, found.start("rest") + 40):
        return None
    if found is None:
        found = _SUPRA.match(regions.text)
        if found is None or (found["word"].lower() == "above" and not found["note"]):
            return None
        if any(span.start < found.start("word") < span.end for span in regions.brackets if span.start):
            return None  # of what a remark points to
        of_text = found["word"].lower() in ("supra", "infra", "above")
        own_page = of_text and not found["who"].strip(" ,.") and re.match(r"\W*pp?\.\s?\d", found["rest"])
        placed = found["who"].strip(" ,.") and found["note"] and re.match(r"\W*§", found["rest"])
        if found["word"].lower() == "infra" or own_page or (_CROSS.match(found["rest"]) and not placed):
            return None  # a reference to another part of the text
    groups = found.groupdict()
    if _OWN_PART.search(groups["who"]) or _SPOKEN_OF.search(groups["who"]):
        return None
    volume, begin = volume_ahead(groups["who"])
    people, title = named_before(regions.cut(begin or _begin_of_names(groups["who"]), _end_of_names(groups["who"])))
    if people is None and not title and groups["who"].strip(" ,."):
        return None
    year = _YEAR_AFTER.match(groups["rest"])
    rest = groups["rest"][year.end() :] if year else groups["rest"]
    place = read_place(_in_manuscript(re.sub(r"^[\s,.]*(?:at\s+)?", " ", rest))) or _place_around(rest, groups["who"])
    number = groups["note"] or groups.get("bare")
    note = int(number) if number else None
    when = groups.get("dated") or (year["year"] if year else _year_before(groups["who"]))
    short = ShortReference(
        people.names if people else (),
        title,
        place.whole if place else None,
        _supra_word(groups["word"] or "n"),
        note,
        year=when,
        names=names_with_year(people.names if people else (), regions.text, when),
    )
    said = groups["who"].strip(" ,.")
    return with_volume(_or_title(short, said), volume, said)


def _or_title(short: ShortReference, said: str) -> ShortReference:
    """A short form whose words may be two or three names, or a title: `RIVER STATE LAWS, supra note 10`."""
    if (inverted := _TITLE_AS_GIVEN.fullmatch(said)) and len(short.people) == 1 and not short.title:
        by = read_people(inverted["who"])
        return replace(short, instead=replace(short, people=by.names, title=inverted["title"])) if by else short
    if not short.people and re.fullmatch(r"[^\W\d_a-z][\w’'-]{2,}", short.title):
        return replace(short, instead=replace(short, people=({"family": short.title},), title=""))
    if short.title == "" and len(short.people) > 1 and not any("given" in name for name in short.people):
        *names, last = short.people  # `Bianchi, Rossi, Economia, cit.`
        return replace(short, instead=replace(short, people=tuple(names), title=last.get("family", "")))
    if short.title or "," in said or not any("given" in name or "literal" in name for name in short.people):
        return short
    return replace(short, instead=replace(short, people=(), title=tidy_title(said)))


# `Arber, Repute Failure`: given names, or a title.
_TITLE_AS_GIVEN = regex(r"(?P<who>[^\W\d_a-z][\w’'-]+),\s+(?P<title>[^\W\d_a-z][\w’'-]{3,}(?:\s[\w’'-]+){0,5})")
_YEAR_AFTER = regex(r"[\s,.]*\(?(?P<year>(?:1[5-9]|20)\d\d)[a-z]?\)?(?=\s*(?:,|\.|$))")


def _year_before(who: str) -> str:
    """`Home Office (1990), op. cit.`: the year of the work meant."""
    found = re.search(r"(?:\(|,\s)((?:1[5-9]|20)\d\d)[a-z]?\)?\s*,?\s*$", who)
    return found[1] if found else ""


def _begin_of_names(who: str) -> int:
    """Where the names begin of what has something: `Insert from Ibn Roe in Ibn Poe, op. cit.`."""
    led = re.search(r"[”\"’'],?\s+(?:see|cf\.|in)\s+(?:also\s+)?(?=(?:[^\W\d_a-z][\w.’'-]*+\s?){1,4}[\s,]*$)", who)
    if led:
        return led.end()  # `“Of Piers,” see Jan Roe, op. cit.`
    found = re.search(r"(?<=[^\W\d_])\s+in\s+(?=(?:[^\W\d_a-z][\w.’'-]*+\s?){1,4}[\s,]*$)", who)
    if found and leading_people(who)[0] is None:  # but `Jan Roe, Trust in Ports`
        return found.end() if not re.search(r"[\"“‘”’*]", who) else 0
    told = _TOLD.search(who)
    return told.end() if told and (SENTENCE.search(who[: told.start()]) or len(who.split()) > _LONGEST_TITLE) else 0


_LONGEST_TITLE = 11
# `I must attribute the term to Professor Roe, supra note 5` · `The union began with fifty, Roe, *Piers*, supra note 5`
_TOLD = regex(
    r"(?:(?:\b(?:to|by|from|with|as|see)|[a-z]{3,},)\s+)(?:(?:Professors?|Judge|Justice|Dean)\s+)?"
    r"(?=(?:[^\W\d_a-z][\w.’'-]*+\s?){1,3}(?:(?:and|&)\s(?:[^\W\d_a-z][\w.’'-]*+\s?){1,3})?,?\s*(?:\x00|$|[*“\"]))"
)


def _end_of_names(who: str) -> int:
    """Where a year in brackets begins that follows the names: `Home Office (1990), op. cit.`."""
    if ahead := _PLACE_AHEAD.search(who):
        who = who[: ahead.start()]
    year = re.search(r"[\s,]*\((?:1[5-9]|20)\d\d[a-z]?(?:/(?:1[5-9]|20)\d\d)?\)\s*,?\s*$", who)
    return year.start() if year else len(who)


# `Roe, Piers, p. 12, cit.`
_PLACE_AHEAD = regex(r"(?P<place>,\s(?:pp?|S)\.\s?\d[\d\s–-]*)[\s,]*$")


def _place_around(rest: str, who: str) -> FoundLocator | None:
    """`op. cit., Publications, p. 120` · `p. 12, cit.`: a page behind a word that got in, or before the word."""
    found = re.match(r"[\s,.]*[^\d,;]{3,40},\s+(?=pp?\.\s?\d)", rest)
    if found:
        return read_locator(rest[found.end() :])
    ahead = _PLACE_AHEAD.search(who)
    return read_locator(ahead["place"]) if ahead else None


def _supra_word(word: str) -> str:
    if (plain := re.sub(r"\s+", " ", word.lower())).replace(" ", "") in ("1.c.", "l.c."):
        return "loc. cit."
    return "supra" if plain in ("n", "fn", "note", "above", "anm", "fußn", "fußnote") else plain
