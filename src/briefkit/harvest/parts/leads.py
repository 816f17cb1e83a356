"""Who stands before a title: persons, a body, a person with an office; and what is a sentence and no name."""

import re

from briefkit.harvest.names.bluebook_heads import is_shortened_body
from briefkit.harvest.names.first_names import FIRST_NAMES
from briefkit.harvest.names.people import OTHERS, People, read_people
from briefkit.harvest.names.turned_names import are_all_turned
from briefkit.harvest.parts.idem_names import IDEM, IDEM_AHEAD
from briefkit.harvest.words.bodies import is_body
from briefkit.harvest.words.body_words import FOREIGN_OFFICE
from briefkit.harvest.words.dates import MONTH
from briefkit.patterns import regex

SENTENCE = regex(
    r"\b(?:is|are|was|were|be|been|has|have|had|that|this|these|those|we|our|I(?!\.)|he|she|they|it|which"
    r"|who|not|did|does|do(?!\s[A-Z])|can|could|would|should|may|might|must|will|than|then|because|when|while"
    r"|although|however|there|his|her|their|its)\b"
)

# Words without a capital in the name of a body, or of a paper of one (`FBI report`).
_SMALL = (
    "of the for and on in into to de la du des der für und et y del at a with van von report memo"
    " cable statement release website"
)
_SMALL_WORDS = frozenset(_SMALL.split())


# What a body publishes, and is not.
PAPER_OF = regex(
    r"(?:The\s+|A\s+)?(?:[A-Z][\w-]+[’']s\s+(?=State|Repo|Summ|Rema|Lett))?"
    r"(?:[A-Z][\w-]+\s+(?=Guid|Princ|Strat|Fram|Plan|Notes?\s|Act\sof\sthe\s|Stat|Comm|Decl))?(?:Guidance"
    r"|Guidelines|Principles|Strategy|Framework"
    r"|Plan|Agreement|Convention|Study|Survey|Analysis|Assessment|Evaluation|Audit|Inspection"
    r"|Summary|Notes?|History|Reports?|About|Review|Overview|Statement|Charter|Constitution|Rules"
    r"|Annals|Minutes"
    r"|Proceedings|Records?|Papers|Letters?|Journals?|Acts?|Guide|Introduction|Handbook|Story|Role"
    r"|Future|Evolution|Rise"
    r"|Law|Laws|Communiqué|Declaration|Protocol|Remarks|Speech|Address|Testimony|Memorandum|Communication|Opinion|Recommendations?|Resolution)"
    r"\s+(?:of|to|on|by|from|for)\b",
)


# `Smotritel ushel [The keeper resigns]`: a title, and what it means.
_TRANSLATED = regex(r"[a-zа-я]\s\[[^\[\]]*\s[^\[\]]*\]$")


def read_body(text: str) -> People | None:
    """A body as author: capitals with small words between, no sentence."""
    words = re.sub(r",?\s+et al\.?$", "", text).split()
    if len(words) > 18 or SENTENCE.search(text) or not re.match(r"[^\W_]", text) or _TRANSLATED.search(text):
        return None
    big = sum(1 for word in words if re.match(r"[^\w]*[^\W_a-z]", word))
    small = [word for word in words if re.match(r"[a-z]", word)]
    odd = [word for word in small if word.strip(",.") not in _SMALL_WORDS]
    # `Ministère de l’Éducation nationale`: other languages write adjectives small.
    abroad = FOREIGN_OFFICE.match(text) is not None and not re.search(r"[.:;]\s", text)
    if (len(words) == 1 and len(text) > 2) or (big and (abroad or not odd)):
        return read_people(text)
    return None


# `A. B. Roe, Epic Ships and Oral Tides, Ithaca 1991`: behind the names a title must be left.
_IMPRINT_ONLY = regex(r"[^\W\d_a-z][\w’'-]+(?:\s[\w’'-]+){0,2},?\s(?:1[5-9]|20)\d\d[a-z]?(?=[\s.,;]*$|,\s(?:pp?|S)\.)")
_ENDS_LIST = regex(r"(?:&|\band)\s[^,&]+$")
_STROKE = regex(r"/|\s[–-]\s")
_SUFFIX = regex(r"(?:Jr|Sr|I{2,3}|IV|eds?|editors?|trans|translators?|comps?)\b")
# What kind of piece a law review prints, between who wrote it and its title.
DESIGNATION = (
    r"(?:Student\s+)?(?:Opinion|Editorial|Notes?|NOTE|Comments?|COMMENT|Essay|Book (?:Review|Note)|Analysis"
    r"|Letter(?: to the Editor)?"
    r"|Op-Ed\.?|Commentary|Recent Cases?|Foreword|Introduction|Response|Reply|(?:[A-Z][\w.’'-]*\s){0,4}Lecture"
    r"|Symposium"
    r"|Review Essay|Address|Keynote(?:\sAddress)?|Tribute|Afterword|Case\s(?:Note|Comment)|Recent\s"
    r"(?:Development|Decision|Statute)s?"
    r"|Correspondence|Colloquy|Colloquium|Article|Survey|Project|Perspective|In Memoriam|Rejoinder)"
)
_KIND_BEHIND = regex(rf",\s{DESIGNATION}$")


# `Jane Roe, A.I. Is Coming`: letters that stand for words, and no given names.
_SHORTENED_WORD = regex(r",\s(?:A\.I|U\.S|U\.N|U\.K|E\.U)$")
_LETTERS = regex(r"(?:[A-Z]\.){2,}\s+")


# `accessed May 5, 2013`: when a page was read, in a reference parted by commas.
ACCESSED = regex(
    rf"(?:last\s)?(?:accessed|retrieved|viewed|visited|consulted)\s(?:on\s)?(?=\d|{MONTH}\b)", re.IGNORECASE
)


# `Okafor, Chidi/Brandt, Liese, `: strokes between names that are turned round.
_FAMILY = r"(?:(?:[Vv]on|[Vv]an|[Dd]e|[Zz]u)\s(?:der\s)?)?[^\W\d_a-z][\w’'-]++(?:\s[^\W\d_a-z][\w’'-]++)?"
_GIVEN = r"[^\W\d_a-z][\w’'-]*+\.?(?:\s[^\W\d_a-z][\w’'-]*+\.?){0,2}"
_TURNED = regex(
    rf"(?P<who>(?:{_FAMILY},\s{_GIVEN}\s?/\s?){{1,5}}{_FAMILY},\s{_GIVEN}(?:\s(?:u\.\s?a\.|et\sal\.))?"
    r"(?:\s?\((?:Hrsg|Hgg?|[Ee]ds?)\.?\))?),\s+"
)


def leading_people(head: str) -> tuple[People | None, int]:
    """The longest list of persons at the start, which must leave a title (no `accessed …`) after it."""
    if (named := _shortened_body(head) or _turned_in_strokes(head)) is None:
        people, end = _people_and_end(head)
    else:
        people, end = named
    return (None, 0) if ACCESSED.match(head, end) else (people, end)


# `Consumer Fin. Prot. Bureau, ` · `CTR. FOR QUAYS, `: the stops of a body's shortened words part no names.
_SHORT_WORDS = regex(
    r"\b(?:Ctr|Inst|Bd|Found|Org|Univ|Coll|Sch|Fed|Res|Fin|Admin|Auth|Serv|Servs|Educ|Cmty|Rsch|Prot|Stat|Stats|Lab|Econ)\."
    r"|[a-z][’'](?:t|n|l|y|r)\b",
    re.IGNORECASE,
)


def _shortened_body(head: str) -> tuple[People, int] | None:
    first, comma, _ = head.partition(", ")
    if not comma or ". " not in first or not _SHORT_WORDS.search(first) or not is_shortened_body(first):
        return None
    return People(({"literal": first},)), len(first) + len(comma)


def _turned_in_strokes(head: str) -> tuple[People, int] | None:
    turned = _TURNED.match(head) if "/" in head else None
    people = read_people(turned["who"], loose=False) if turned else None
    return (people, turned.end()) if turned and people else None


def _people_and_end(head: str) -> tuple[People | None, int]:
    if idem := IDEM_AHEAD.match(head):
        return IDEM, idem.end()
    lettered = _LETTERS.match(head)  # the full stop of `U.S. Ports` ends nothing
    commas = [
        found for found in re.finditer(r",\s+|\.\s+(?=[A-Z])", head) if not lettered or found.end() > lettered.end()
    ]
    best: tuple[People | None, int] = (None, 0)
    for found in commas[:_MOST_COMMAS]:
        part = head[: found.start()]
        if found[0].startswith(".") and re.search(r"\b(?:eds?|trans|comp|tr)$", part):
            continue  # `ed. Jane Roe` is behind the title
        if _KIND_BEHIND.search(part) or (found[0].startswith(".") and _SHORTENED_WORD.search(part)):
            continue  # `Jane Roe & John Doe, Essay, The Title`
        people = None if best[0] and _IMPRINT_ONLY.match(head, found.end()) else read_people(part, loose=False)
        if (
            people
            and not _has_bare_initial(people)
            and _closes_list(part, people)
            and not _loses_given(best[0], people)
        ):
            best = (people, found.end())
            if found[0].startswith(",") and _STROKE.search(part) and not _is_cut(part, people):
                break  # `M. Breit/K. Kurz, ` · `M. Breit – K. Kurz, `: what follows is no name
            listed = found[0].startswith(",") and len(people.names) > 1 and _ENDS_LIST.search(part)
            if listed and not _SUFFIX.match(head, found.end()):
                break  # `Roe, Doe & Poe, Poor Writing, Not Concepts, …`: the rest is the title
    return best if best[0] is not None else _leading_body(head, commas)


def _has_bare_initial(people: People) -> bool:
    """`Marlow, J. and Harcourt` ends too soon: an initial is nobody's family name."""
    return any(re.fullmatch(r"(?:[^\W\d_a-z]\.[\s-]?)+", name.get("family", "")) for name in people.names)


def _is_cut(part: str, people: People) -> bool:
    """`Coe, Ada / Poe` before `, Lise`: names that are turned round, the last given name left out."""
    return "," in part and not all("given" in name for name in people.names if name != OTHERS)


_MOST_COMMAS = 24  # ten authors and their suffixes


_ACRONYM = r"[A-Z][A-Z&.-]{1,9}(?:\s[A-Z]{2,9})?"
_SHORT_BODY = regex(
    rf"(?:[A-Z][A-Z&-]{{1,9}}(?:,\s|,?\s(?:and|&)\s))*{_ACRONYM}|(?:[^\W\d_a-z][\w’'-]*\s){{1,3}}(?:International|Watch|Action|Aid|Bank|Group|Institute|Network|Trust)"
)
_SEVERAL_BODIES = regex(
    r"(?P<first>[^,:;“\"()]{2,40}(?:,\s[^,:;“\"()]{2,40}){0,2}),?\s(?:and|&)\s(?P<last>[^,:;“\""
    r"()]{2,40}),\s+(?=[^\W_a-z])"
)


def is_short_body(text: str) -> bool:
    """Tell whether words are an acronym, or end as some names of bodies do: `Rivers International`."""
    return _SHORT_BODY.fullmatch(text) is not None


def _several_bodies(head: str) -> tuple[People | None, int]:
    """`ICRC and Privacy International, `: each is an acronym or ends as names of bodies do."""
    found = _SEVERAL_BODIES.match(head)
    names = [*found["first"].split(", "), found["last"]] if found else []
    if found is None or not all(map(is_short_body, names)):
        return None, 0
    return People(tuple({"literal": name} for name in names)), found.end()


# `, October 2011` · `, at 12`: no title.
_DATED = regex(rf"(?:{MONTH}|Spring|Summer|Autumn|Fall|Winter)\b[\s,.]*(?:\d|$)|(?:at|pp?\.)\s\d")


def _leading_body(head: str, commas: list[re.Match[str]]) -> tuple[People | None, int]:
    """`Ministry of Defence, Government of India, ` before a title."""
    several = _several_bodies(head)
    if several[0] is not None:
        return several
    last = None
    for found in commas[:3]:
        part = head[: found.start()].rpartition(", ")[2]
        if ":" in part or PAPER_OF.match(part):
            break
        if not (
            is_body(part) or re.fullmatch(r"(?:the )?[A-Z][A-Z.&]+|[^\W_a-z][\w’'.-]+(?: [A-Z][\w’'.-]+)?", part)
        ) or not re.match(
            r"[^\W\d_]|(?:19|20)\d\d [A-Z][a-z]+ [A-Z][a-z]+|[€$£]?\d[\d.,]* [a-z]{3}", head[found.end() :]
        ):
            break
        if last is not None and _DATED.match(head, found.end()):
            break  # `Cabinet Office, The Cabinet Manual, October 2011`: a title must be left
        if last is not None and not is_body(part):
            break
        last = found
    if last is None:
        return None, 0
    people = None if PAPER_OF.match(head) else read_body(head[: last.start()])
    return (people, last.end()) if people else (None, 0)


_JOINED = regex(r"\s(?:und|et|y|e|en|og|och|i|ve|и|u\.)\s|;\s")


def _loses_given(shorter: People | None, longer: People) -> bool:
    """Tell whether a longer list takes a name apart: `Roth, Hans` and then `Roth, Hans, Wege and Stege`."""
    return shorter is not None and "given" in shorter.names[0] and "given" not in longer.names[0]


def _are_known(people: People) -> bool:
    """Tell whether all have a given name that is common: `Mario Rossi, Anna Verdi`, no `Mario Rossi, Porti Nuovi`."""
    given = [name["given"].split()[0].lower() for name in people.names if name != OTHERS]
    return all(word in FIRST_NAMES for word in given)


def _closes_list(part: str, people: People) -> bool:
    """A list of several ends with "and"; one name has a given name too, or stands alone as a body does."""
    several = len([name for name in people.names if name.get("family")]) > 1
    if several and all(re.match(r"[^\W\d_a-z]\.", name.get("given", "")) for name in people.names):
        return True  # `C. O. Roe, F. Poe, `: initials are no title
    if several and "given" in people.names[0] and not any("given" in name for name in people.names[1:]):
        return bool(people.role)  # `F. W. Roe, Harbours and Autonomy. `: the words of a title
    if several:
        whole = all("given" in name for name in people.names if name != OTHERS)  # `Wege. Über Grenzen und Flüsse`
        joined = re.search(r"\band\b|&|/|\bet al", part) or (whole and (_JOINED.search(part) or _are_known(people)))
        return bool(joined) or bool(people.role) or are_all_turned(part)
    return len(part.split()) > 1


def person_first(text: str) -> People | None:
    """`Mary Poppendieck, Cutter Consortium Executive Report, `: what follows the person is an office."""
    first, comma, rest = text.partition(", ")
    people = read_people(first, loose=False) if comma else None
    if people is None or "given" not in people.names[0] or len(rest.split()) > 14 or SENTENCE.search(rest):
        return None
    return people


def is_prose(text: str) -> bool:
    """Tell whether words are a sentence: most of them small."""
    words = re.findall(r"[^\W\d_]+", text)
    return len(words) > 4 and sum(word.islower() for word in words) > 0.6 * len(words)
