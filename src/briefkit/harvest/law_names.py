"""The short names that a note gives to a law or case: `(VCLT)` · `(“the Act”)` · `[hereinafter Rome Statute]`."""

import re

_GIVEN = re.compile(
    r"[(\[]\s*(?:(?:hereinafter|hereafter|henceforth)[\s,:]+(?:referred to as\s+)?"
    r"(?:the\s+)?[“‘\"'«]?(?P<said>[^()\[\]“”\"«»]{2,60}?)"
    r"|(?:the\s+)?[“‘\"'«](?:the\s+)?(?P<quoted>[^\W_a-z][^()\[\]“”\"]{1,50}?)[”’\"'»]"
    r"|(?P<letters>[A-Z][A-Za-z]*[A-Z][A-Za-z0-9.&-]*))[”’\"'»]?\s*[)\]]"
)
# Of courts, states and reports, which stand in brackets too.
_NO_NAME = re.compile(
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


# `Lord Quill in Roe v Doe` · `According to Roe v Doe` · `Nevertheless, in Roe v Doe`: what leads to the parties.
_LEADS = re.compile(
    r"(?:(?:According|Named|Nevertheless|Likewise|Following|Similarly|Moreover)\b[^.;]{0,60}?"
    r"|[A-Z][\w’'-]+\s(?:L\.?\s?J|C\.?\s?J|J\.?\s?A|M\.?\s?R|J)\b\.?[^.;]{0,60}?"
    r"|[^.;]{0,60}?\b(?:Lord|Lady|Baroness|Justice|Sir|Judge|Dame)\s[A-Z][\w’'-]+[^.;]{0,60}?)"
    r"\b(?:in|to|after|cited|by)\s(?:the\s)?(?=[A-Z])"
)


# `In *Roe v. Doe*` · `Technically, *Roe v. Doe*` · `Dissenting in *Roe v. Doe*`: what a sentence begins with.
_OPENING = re.compile(
    r"(?:(?:(?i:In|Then|Here|Later|See|Following|Since|After|Under|But|And|Both|Cf|As|From|Compare"
    r"|Unlike|While|Like|By|With|The|Although|When|Thus|However|Indeed|Also|Similarly)(?:,|\b)|[A-Z][a-z]{3,}ly,"
    r"|(?:Dissenting|Concurring|Writing)\sin)\s)+(?=[^\W\d_a-z]|$)(?!re\s)"
)


def opening_before_parties(words: str) -> int:
    """How far a text begins with words of a sentence, and not with a party: 3 for `In Roe v. Doe`."""
    found = _OPENING.match(words)
    return found.end() if found else 0


def lead_before_parties(words: str) -> int:
    """How far words before "v" only lead to the first party."""
    found = _LEADS.match(words)
    return found.end() if found else 0
