"""Name lists of BibTeX and biblatex, and the names of CSL."""

import re
from collections.abc import Iterable, Mapping

from briefkit.bibliography.latex import to_text
from briefkit.patterns import regex

CslName = Mapping[str, str]

_EXTENDED = regex(r"\s*(?:family|given|prefix|suffix|useprefix|giveni|familyi|prefixi|suffixi)\s*=")
_MARKS = regex(r"\\.|[{},]|[\s~]+", re.DOTALL)
_AND = regex(r"\\.|[{}]|(?<=\s)and(?=\s)", re.DOTALL)
_LETTER = regex(r"\\[A-Za-z]+\s*|\\.|[{}]|[^\W\d_]", re.DOTALL)
_OTHERS = "others"


def csl_names(value: str, useprefix: bool = False) -> list[dict[str, str]]:
    """Read a name list: `Jalalzai, Musa Khan and {World Bank} and others`.

    Args:
        value: the field, as the library has it.
        useprefix: biblatex's option: "von" belongs to the family name and is never dropped.
    """
    names = (csl_name(name, useprefix) for name in split_names(value))
    return [name for name in names if any(name.values())]


def split_names(value: str) -> list[str]:
    """The names of a list, split at each `and` outside braces."""
    names: list[str] = []
    depth = start = 0
    for mark in _AND.finditer(value):
        if mark[0] in "{}":
            depth = max(0, depth + (1 if mark[0] == "{" else -1))
        elif mark[0] == "and" and depth == 0:
            names.append(value[start : mark.start()])
            start = mark.end()
    names.append(value[start:])
    return [name.strip() for name in names if name.strip()]


def csl_name(name: str, useprefix: bool = False) -> dict[str, str]:
    """One name in CSL's parts; a body in braces is `literal`."""
    if name == _OTHERS:
        return {"literal": _OTHERS}
    if _is_braced(name):
        return {"literal": to_text(name[1:-1]).strip()}
    parts = _extended(name) if _EXTENDED.match(name) else _classic(name)
    if parts.pop("useprefix", str(useprefix)).casefold() == "true":
        parts["non-dropping-particle"] = parts.pop("dropping-particle", "")
    return {part: text for part, raw in parts.items() if (text := to_text(raw).replace("\u00a0", " ").strip())}


def bibtex_names(names: Iterable[CslName]) -> str:
    """A name list in BibTeX's syntax; `csl_names` reads it back as the same names."""
    return " and ".join(_bibtex_name(name) for name in names)


def _bibtex_name(name: CslName) -> str:
    """The shortest form that reads back as the same name."""
    literal = name.get("literal")
    if literal is not None:
        return _OTHERS if literal == _OTHERS else f"{{{literal}}}"
    for plain in (_inverted(name), name.get("family", "")):
        if dict(csl_name(plain)) == dict(name):
            return plain
    keys = {"family": "family", "given": "given", "dropping-particle": "prefix",
            "non-dropping-particle": "prefix", "suffix": "suffix"}  # fmt: skip
    parts = [f"{keys[part]}={{{text}}}" for part, text in name.items() if part in keys]
    return ", ".join([*parts, *(["useprefix=true"] if "non-dropping-particle" in name else [])])


def _inverted(name: CslName) -> str:
    family = " ".join(filter(None, (name.get("dropping-particle"), name.get("family"))))
    return ", ".join(filter(None, (family, name.get("suffix"), name.get("given"))))


def _is_braced(name: str) -> bool:
    """Tell whether one pair of braces holds the whole name; `{\\O}stby` and `{A} {B}` are not so."""
    if not (name.startswith("{") and name.endswith("}")) or re.match(r"\{\\", name):
        return False
    depth = 0
    for mark in re.finditer(r"\\.|[{}]", name):
        depth += {"{": 1, "}": -1}.get(mark[0], 0)
        if depth == 0:
            return mark.end() == len(name)
    return False


def _extended(name: str) -> dict[str, str]:
    """biblatex's extended format: `family=Gogh, given=Vincent, prefix=van`."""
    parts: dict[str, str] = {}
    names = {"family": "family", "given": "given", "prefix": "dropping-particle", "suffix": "suffix",
             "useprefix": "useprefix"}  # fmt: skip
    for words in _split(name):
        key, _, value = " ".join(words).partition("=")
        value = value.strip()
        if key.strip() in names:
            quoted = len(value) > 1 and value[0] == value[-1] == '"'
            parts[names[key.strip()]] = value[1:-1] if quoted or _is_braced(value) else value
    return parts


def _classic(name: str) -> dict[str, str]:
    """`Vincent van Gogh`, `van Gogh, Vincent`, `van Gogh, Jr., Vincent`."""
    sections = _split(name)
    if len(sections) == 1:
        given, particle, family = _from_one(sections[0])
        suffix: list[str] = []
    else:
        particle, family = _from_family(sections[0])
        # Commas beyond the second are a mistake; what follows them stays with the given names.
        given = [word for section in (sections[1:2] if len(sections) == 2 else sections[2:]) for word in section]
        suffix = [] if len(sections) == 2 else sections[1]
    parts = {"family": family, "given": given, "dropping-particle": particle, "suffix": suffix}
    return {part: " ".join(words) for part, words in parts.items()}


def _from_one(words: list[str]) -> tuple[list[str], list[str], list[str]]:
    """Given names, particles and family name of a name without commas."""
    small = [index for index, word in enumerate(words[:-1]) if _is_small(word)]
    if not small:
        return words[:-1], [], words[-1:]
    return words[: small[0]], words[small[0] : small[-1] + 1], words[small[-1] + 1 :]


def _from_family(words: list[str]) -> tuple[list[str], list[str]]:
    small = [index for index, word in enumerate(words[:-1]) if _is_small(word)]
    # In `Ruiz de Arcaute, Agustin` the particle is within the family name: only a first one counts.
    if not small or small[0] != 0:
        return [], words
    return words[: small[-1] + 1], words[small[-1] + 1 :]


def _split(name: str) -> list[list[str]]:
    """The words of a name, in the sections that commas outside braces make."""
    sections: list[list[str]] = [[]]
    depth = start = 0

    def close(end: int) -> None:
        if name[start:end]:
            sections[-1].append(name[start:end])

    for mark in _MARKS.finditer(name):
        if mark[0] in "{}":
            depth = max(0, depth + (1 if mark[0] == "{" else -1))
        elif depth == 0 and not mark[0].startswith("\\"):
            close(mark.start())
            start = mark.end()
            if mark[0] == ",":
                sections.append([])
    close(len(name))
    return sections


def _is_small(word: str) -> bool:
    """Tell whether a word is a particle: its first letter outside braces is a small one."""
    depth = 0
    special = word.startswith("{\\")
    for mark in _LETTER.finditer(word):
        if mark[0] in "{}":
            depth += 1 if mark[0] == "{" else -1
        elif mark[0].isalpha() and (depth == 0 or special):
            return mark[0].islower()
        elif mark[0][1:].strip() in ("ae", "oe", "o", "l", "aa", "ss", "i", "j", "dh", "th"):
            return True
    return False
