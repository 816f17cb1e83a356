"""Names before a colon, as German references begin: `Hans Roth: ` · `Roth, Hans/Poe, Ada (Hrsg.): ` · `Ders.: `.

The patterns are long, and made when a German note is met.
"""

import re

from briefkit.harvest.names.people import OTHERS, People, read_people
from briefkit.harvest.words.bodies import is_body
from briefkit.patterns import regex

_GIVEN = r"(?:[^\W\d_a-z]\.(?:\s?-?[^\W\d_a-z]\.){0,2}|[^\W\d_a-z][\w’'-]+)"
_PARTICLE = r"(?:von\sder|von\sden|von|vom|zu|zur|van\sder|van\sden|van\sde|van|de\sla|de|del|della|di|da|du|al|der)"
_FAMILY = rf"(?:{_PARTICLE}\s)?[^\W\d_a-z][\w’'-]+"
_NO_GIVEN = (
    r"(?!(?:Siehe|Vgl|Dazu|So|Auch|Hierzu|Nach|Bei|Zit|In|Der|Die|Das|Den|Dem|Des|Zum|Zur|Vom|Mit|Von|Aus|Über|Für|Eine?r?|Und|Wie"
    r"|Als|Zu|Im|Am|Ebd|Ders|Dies)\b)"
)
_PERSON = rf"{_NO_GIVEN}{_GIVEN}(?:\s{_GIVEN}){{0,2}}\s{_FAMILY}"
_TURNED = rf"{_FAMILY},\s{_GIVEN}(?:\s{_GIVEN}){{0,2}}(?:\s(?:von|van|de|zu)\b)?"
_AND = r"(?:,\s|\s?/\s?|\s(?:und|u\.|&)\s|;\s)"
_OTHERS = r"(?:,?\s(?:u\.\s?a\.|et\sal\.))?"
_ROLE = r"(?:\s?\((?:Hrsg|Hgg?|Eds?|eds?)\.?\)|\s?\x00+)"
NAMES = (
    rf"(?:{_PERSON}(?:{_AND}{_PERSON}){{0,5}}"
    rf"|{_TURNED}(?:(?:\s?/\s?|;\s|\s(?:und|u\.|&)\s)(?:{_TURNED}|{_PERSON})){{0,4}}){_OTHERS}"
)
"""Persons by given and family names, or turned round, as a list."""
_IDEM = r"(?:Ders|Dies)\.|Derselbe|Dieselben?"


# Where names stand before a colon and a title, in the mask of a note.
NAMES_AHEAD = regex(
    r"(?:^|(?<!\b[^\W\d_a-z])\.\s|[;!?»\"“”(\x00:–—-]\s|[(\"]"
    r"|\b(?:Beitrag|Aufsatz|Artikel|Buch|[Bb]ei|[Vv]on|[Nn]ach|[Vv]gl\.|s\.|[Ss]iehe|auch|dazu|etwa|sowie|ferner)\s)"
    rf"(?P<who>{_IDEM}|{NAMES}{_ROLE}?):\s+(?=[^\W_a-z]|\x00)"
)


# Names behind `In:`, of those who edited or wrote the book.
EDITORS_AHEAD = regex(rf"(?P<who>{NAMES})(?P<role>\s\((?:Hrsg|Hgg?|Eds?|eds?)\.?\))?[:,]\s+(?=[^\W_a-z]|[»„“\"])")


def read_german_names(who: str) -> People | None:
    """The persons that such a list names, each with a given name; a title of two parts names none."""
    plain = re.sub(r"\s?\((?:Hrsg|Hgg?|Eds?|eds?)\.?\)$|\s?\x00+$", "", who)
    role = plain != who
    turned = re.match(rf"{_TURNED}(?:\s?[/;]|\s(?:und|u\.|&)\s|,?\s(?:u\.\s?a\.|et\sal\.)|$)", plain)
    listed = plain if turned else plain.replace(", ", "/")
    listed = re.sub(r"[,/]?\s?u\.\s?a\.$", " et al.", listed)
    people = read_people(listed, loose=False)
    if people is None or is_body(plain):
        return None
    if not all("given" in name for name in people.names if name != OTHERS):
        return None
    return People(people.names, "editor") if role else people
