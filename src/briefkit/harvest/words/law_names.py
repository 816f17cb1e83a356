"""The short names that a note gives to a law or case: `(VCLT)` · `(“the Act”)` · `[hereinafter Rome Statute]`."""

import re

from briefkit.patterns import regex
from briefkit.text import Span

_GIVEN = regex(
    r"[(\[]\s*(?:(?:hereinafter|hereafter|henceforth)[\s,:]+(?:referred to as\s+)?"
    r"(?:the\s+)?[“‘\"'«]?(?P<said>[^()\[\]“”\"«»]{2,60}?)"
    r"|(?:the\s+)?[“‘\"'«](?:the\s+)?(?P<quoted>[^\W_a-z][^()\[\]“”\"]{1,50}?)[”’\"'»]"
    r"|(?P<letters>[A-Z][A-Za-z]*[A-Z][A-Za-z0-9.&-]*))[”’\"'»]?\s*[)\]]"
)
# Of courts, states and reports, which stand in brackets too.
_NO_NAME = regex(
    r"(?:HL|CA|PC|QB|KB|DC|SC|GC|EU|EC|EEC|Cth|NSW|Vic|Qld|WA|SA|Tas|ACT|NT|UK|US|USA|NS|ECtHR"
    r"|ECHR|ICJ|CJEU|ECJ|ICSID|ICC|WTO"
    r"|UN|AB|NI|Sc|QBD|KBD|ChD|Ch|TCC|Admin|Comm|Fam|Pat|CC)$"
)


def names_given(text: str) -> tuple[str, ...]:
    """The short names in the brackets of a citation, in their order."""
    found = list(_GIVEN.finditer(text))
    names = [one["said"] or one["quoted"] or one["letters"] for one in found]
    return tuple(
        name.strip(" ,.’'")
        for name, one in zip(names, found, strict=True)
        if not (one["letters"] and _NO_NAME.match(name))
    )


_SMALL = frozenset(
    ["of", "the", "and", "for", "to", "on", "in", "a", "an", "or", "at", "by", "with", "from", "as", "its"]
)
_LEADING = regex(r"(?:(?:Under|Pursuant\sto|By|In|With|Since|As\sto|Per)\s)?(?:the\s)?(?=[A-Z])")


def law_behind_words(words: str) -> str:
    """The name of a law at the end of a sentence: `Typical is Tarnland’s Harbour Act` · `Under the Pier Act`."""
    said = [found for found in re.finditer(r"\S+", words) if found[0].strip(",;").islower()]
    telling = [found for found in said if found[0].strip(",;") not in _SMALL]
    named = words[telling[-1].end() :].lstrip(" ,") if len(telling) > 1 or (telling and len(said) > 1) else words
    named = re.sub(r"^(?:(?:of|the|and|for|to|on|in|a|an|or|at|by|with|from|as|its)\s)+", "", named)
    lead = _LEADING.match(named)
    named = named[lead.end() :] if lead else named
    return named if re.match(r"[A-Z]", named) else words


# `Lord Quill in Roe v Doe` · `According to Roe v Doe` · `Nevertheless, in Roe v Doe`: what leads to the parties.
_LEADS = regex(
    r"(?:(?:The\s)?(?:Hon[’']ble\s)?(?:(?:Supreme|High|Federal|District|Constitutional|Divisional|Strasbourg)\sCourt|Court\sof\sAppeal|House\sof\sLords|Privy\sCouncil)\b[^.;]{0,30}?"
    r"|(?:According|Named|Nevertheless|Likewise|Following|Similarly|Moreover)\b[^.;]{0,60}?"
    r"|[A-Z][\w’'-]+\s(?:L\.?\s?J|C\.?\s?J|J\.?\s?A|M\.?\s?R|J)\b\.?[^.;]{0,60}?"
    r"|[^.;]{0,60}?\b(?:Lord|Lady|Baroness|Justice|Sir|Judge|Dame)\s[A-Z][\w’'-]+[^.;]{0,60}?)"
    r"\b(?:in|to|after|cited|by)\s(?:the\s)?(?=[A-Z])"
)


# `In *Roe v. Doe*` · `Technically, *Roe v. Doe*` · `Dissenting in *Roe v. Doe*`: what a sentence begins with.
_OPENING = regex(
    r"(?:(?:(?i:In|Then|Here|Later|See|Following|Since|After|Under|But|And|Both|Cf|As|From|Compare"
    r"|Unlike|While|Like|By|With|The|Although|When|Thus|However|Indeed|Also|Similarly)(?:,|\b)|[A-Z][a-z]{3,}ly,"
    r"|(?:Dissenting|Concurring|Writing)\sin)\s)+(?=[^\W\d_a-z]|$)(?!re\s)"
)


def opening_before_parties(words: str) -> int:
    """How far a text begins with words of a sentence, and not with a party: 3 for `In Roe v. Doe`."""
    found = _OPENING.match(words)
    return found.end() if found else 0


# `Charles J, Roe v Doe` · `per Lord Quill, Re B`
_JUDGE = regex(
    r"(?:per\s)?(?:[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+)?\s(?:L\.?JJ?|CJ|J\.?A|JJ?|MR|SCJ|VC|P)\.?|(?:Lord|Lady|Sir)\s[A-Z][\w’'-]+),\s(?=[A-Z])"
)


def lead_before_parties(words: str) -> int:
    """How far words before "v" only lead to the first party."""
    found = _JUDGE.match(words) or _LEADS.match(words)
    return found.end() if found else 0


# `R (on the application of Roe) v Secretary of State`: who asked stands in a bracket behind the Crown.
_CROWN = regex(r"(?:^|\s)(?P<crown>R\.?\s\([^()]{2,90}\))$")


def crown_before(words: str) -> int | None:
    """Where the Crown, as the first party, begins right before "v"; None for other parties."""
    found = _CROWN.search(words)
    return found.start("crown") if found else None


# `Quay Finance (India) Pvt. Ltd.`: the land or branch of a company.
_COMPANY_BEHIND = regex(
    r"\s(?:Pvt|Pty|Private|Ltd|Limited|Inc|BV|plc|PLC|Co|Corp|Corporation|LLC|LLP|NV|SA|AG|GmbH|SE)\b"
)


# `Commissioner (Assessment) Sales Tax, (2006) 8 SCC 702`
_PARTY_GOES_ON = regex(r"\s[A-Z][a-z]+[^()\[\]]{0,60}?,?\s[\[(](?:1[89]|20)\d\d[\])]")


# `Roe v Doe (No 2) [2012] …` · `Roe v Doe [No 2] (1992) …` · `Doe v Board (A Minor) [1990] …`
_DECISION_OF_SEVERAL = regex(r"[\[(](?:[Nn]o\.?\s?\d{1,2}|A\s(?:Minor|Child|Patient|Bankrupt))[\])]")


def is_office_of_party(text: str, bracket: Span) -> bool:
    """`Petrel v. Canada (Citizenship and Immigration), 2008 FC 450`: a ministry in brackets belongs to the party."""
    words = text[bracket.start + 1 : bracket.end - 1].split()
    if _DECISION_OF_SEVERAL.fullmatch(text, bracket.start, bracket.end):
        return True
    named = len(words) > 1 and all(word[:1].isupper() or word in ("and", "of", "the", "for") for word in words)
    if words and words[0][:1].isupper() and _COMPANY_BEHIND.match(text, bracket.end):
        return True
    if words and re.fullmatch(r"[A-Z][a-z]{4,}", words[-1]) and _PARTY_GOES_ON.match(text, bracket.end):
        return True
    return (
        named and not re.search(r"\d|\bCourt\b", " ".join(words)) and text[bracket.end :].startswith((",", " [", " ("))
    )
