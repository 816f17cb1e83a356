"""Words of notes in other languages, read as those that stand for them in English; every letter keeps its place.

`pod red. A. Nowak` is `ed. A. Nowak`, `trad. fr. de Jean Morel` is `trans. Jean Morel`, `Tamże, s. 14` is
`Ibid., S. 14`, `pág. 15` is `pp. 15`; what a word is longer than the other is white space before or behind it.
"""

import re
from dataclasses import dataclass
from functools import partial

from briefkit.patterns import regex

_PERSON = r"(?=[^\W\d_a-z](?:[\w’'-]+|\.)(?:[\s-]|\.))"
"""A name in two words or more."""


@dataclass(frozen=True, slots=True)
class _Word:
    """What stands in a note, and what it is read as; `ahead` of it the white space stands, or behind it."""

    pattern: str
    read_as: str
    ahead: bool = True


# Behind a comma, a full stop or a bracket, before a name.
_ROLES = (
    _Word(
        r"(?:(?:pod|за)\s)?(?:red|oprac|ред|uredil|ur|toim)\.|(?:pod\sredakcją|под\sред(?:акцией|\.)|haz\.|yay\.\shaz\.|der\.)"
        r"|(?:hr?sg|hgg?)\.\s(?:v|von)\.?|(?:Hr?sg|Hgg?)\.\s(?:v|von)\.?|herausgegeben\svon|éd\.(?:\spar|\sde)?|édité?e?s?\spar|(?:textes?\s)?(?:établie?s?|présentée?s?|réunis)\spar"
        r"|ed(?:ición|ição|izione)?\.?\s(?:crítica\s|critica\s)?(?:de|di|por|a\scargo\sde)|ed\.\slit\.|(?:org(?:anizad[oa]|anização|\.)|coord(?:inad[oa]|enação|\.)|comp(?:ilad[oa]|ilación|\.)|dir(?:igid[oa]|ección|\.))\s(?:por|de)"
        r"|onder\sredactie\svan|o\.l\.v\.|[Rr]edaktion\svon|ved",
        "ed.",
    ),
    _Word(
        r"trad(?:ucción|ução|uzione|uction|\.)(?:\s(?:fr|it|esp|ital|franç|al|ted|ingl|port|cast)\.)?\s(?:de|di|da|do|par|por)(?:\sl[’'])?|tr\.\s(?:it|fr|esp)\.\s(?:di|de|par)|traduit(?:\sde\sl[’’'][^\W\d_]+)?\spar|tradotto\sda|traducido\spor|traduzido\spor"
        r"|über(?:s|setzt)\.?\s(?:v|von)\.?|aus\sdem\s[^\W\d_]+\.?\s(?:übers(?:etzt|\.)\s)?von|vert(?:aald|\.)\s(?:door\s)?|övers(?:ättning|\.)(?:\sav)?|overs(?:at|att|\.)(?:\saf|\sav)?"
        r"|przeł(?:ożył[ai]?|\.)|tłum\.|přel(?:ožil[ai]?|\.)|prel\.|çev(?:iren|\.)|пер\.(?:\sс\s[^\W\d_]+\.)?",
        "tr.",
    ),
)
# Wherever a place or a number may stand.
_PLACES = (
    _Word(r"págs?\.|pagg?\.|pgs\.|blz\.|str\.|sf\.|sayfa|стр\.", "pp."),
    _Word(r"С\.|с\.", "S."),
    _Word(r"roč\.|årg\.|jrg\.|cilt|évf\.|rocz\.|god\.", "vol."),
    _Word(r"č\.|sayı|br\.", "n°"),
)
_BACK = (
    _Word(r"Tamże|Там\sже|Tamtéž|Tamtiež|Isto|Samma|Samme\ssted|Ebda|Ibíd(?:em)?", "Ibid.", ahead=False),
    _Word(r"tamże|там\sже|ebda", "ibid.", ahead=False),
    _Word(
        r"dz\.\s?cyt\.|[Уу]каз\.\sсоч\.|[aA]\.\s[gG]\.\s[em]\.|adı\sgeçen\s(?:eser|makale)|(?:op|ob|art|ouvr|loc)\.\scit(?:é|ée|ado|ada|ato|ata)\b"
        r"|(?:ed|éd|trad)\.\scit\.|c\.\sd\.|n\.\sdj\.",
        "op. cit.",
        ahead=False,
    ),
    _Word(r"[aA]\.[gG]\.[em]\.", "op.cit"),
    _Word(r"nota(?=\s\d)", "note"),
    _Word(r"à\sla(?=\snote\s\d)|(?<=cit\.\s)in(?=\sn\.\s?\d)", " "),
    _Word(r"préc(?:\.|itée?s?)", "supra", ahead=False),
)


def _joined(words: tuple[_Word, ...], before: str, behind: str) -> re.Pattern[str]:
    inner = "|".join(f"(?P<w{at}>{word.pattern})" for at, word in enumerate(words))
    return re.compile(rf"{before}(?:{inner}){behind}")


_TABLES = (
    (_ROLES, _joined(_ROLES, r"(?<=[,.»”\"*]\s)", rf"\s{_PERSON}")),
    (_PLACES, _joined(_PLACES, r"(?<=[\s(])", r"(?=\s?\d)")),
    (_BACK, _joined(_BACK, r"(?<![\w.])", r"(?![^\W\d_])")),
)
# `, s. 12`: a page in Polish, Czech, Turkish and the languages of the North, where no law is spoken of.
_SMALL_S = regex(r"(?<=,\s)s(?=\.\s?\d{1,4}(?:\s?[-–]\s?\d{1,4})?(?:\s?(?:nn?|ff?|i\snast)\.)?\s*(?:[.,;)]|$))")
# `C. 14, S. 3`: volume and number of a Turkish journal.
_VOLUME_AND_NUMBER = regex(r"(?<=[\s,])C(?P<volume>\.\s?\d{1,3},\s)S\.(?=\s?\d)")
# `2011 à la p 23` · `aux pp 12-14`: Canadian law in French.
_AT_PAGE = regex(r",?\s(?:à\sla|aux)(?=\sp{1,2}\.?\s?\d)")
_LAW = regex(
    r"\b(?:Acts?|Law|Code|Ordinance|Regulations?|Constitution|Charter|Statutes?|Bill|Rules|Directive|Decree|[A-Z]\.?S\.?[A-Z])\b"
)


def with_known_words(text: str) -> str:
    """The text with such words as the readers know them."""
    for words, pattern in _TABLES:
        text = pattern.sub(partial(_as_known, words), text)
    if "C. " in text:
        text = _VOLUME_AND_NUMBER.sub("v\\g<volume>n°", text)
    if " à la p" in text or " aux pp" in text:
        text = _AT_PAGE.sub(lambda found: ",".ljust(len(found[0])), text)
    if ", s." in text and not _LAW.search(text):
        text = _SMALL_S.sub("S", text)
    return text


def _as_known(words: tuple[_Word, ...], found: re.Match[str]) -> str:
    at = next(number for number in range(len(words)) if found[f"w{number}"] is not None)
    word, printed = words[at], found[f"w{at}"]
    if len(word.read_as) > len(printed):
        return found[0]
    known = word.read_as.rjust(len(printed)) if word.ahead else word.read_as.ljust(len(printed))
    return known + found[0][len(printed) :]
