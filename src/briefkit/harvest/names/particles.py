"""Particles of family names: `van der` in `Mies van der Rohe`, `al-` and `y`."""

_PARTICLES_WORDS = """
de del della dei di da das do dos du des la le lo van von der den ten ter zu zur vom af av al el bin
ibn bint y e te
"""
PARTICLES = frozenset(_PARTICLES_WORDS.split())

BEFORE_DER = frozenset(("van", "von", "op", "aus", "auf", "an", "in", "zu", "vor", "over"))
"""What stands before `der` in a name; elsewhere it is an article: `Geschichte der Lotsen`."""
_LEADING_PARTICLES = frozenset(("van", "von", "de", "al", "el", "le", "la", "du", "di", "des"))
# `M. Le Brun`, `Robert De Niro`: the particle is the beginning of the name.
_CAPITAL_PARTICLES = frozenset(("Le", "La", "De", "Du", "Des", "Di", "Della", "Von", "Van"))


def family_start(words: list[str]) -> int:
    """Where the family name begins: particles before the last word belong to it."""
    start = len(words) - 1
    if words[0].lower() in _LEADING_PARTICLES and all(word in PARTICLES for word in words[1:-1]):
        return 0  # `Van der Meer` at the start of a note
    if start > 1 and words[start - 1] in ("y", "e", "i"):
        start -= 2  # `Bello y Villarino`
    while start > 0 and (
        (words[start - 1] in PARTICLES and words[start - 1].islower())
        or (start > 1 and words[start - 1] in _CAPITAL_PARTICLES)
    ):
        start -= 1
    return start


def particle_end(words: list[str], start: int) -> int:
    """Where small particles end at the start of a family name: `van der` in `van der Rohe`."""
    end = start
    while end < len(words) - 1 and words[end].islower():
        end += 1
    return end


def as_written(family: str) -> str:
    """A family's name in capitals as it is written elsewhere: `García Márquez`, `Souza e Silva`."""
    first, *others = family.split()
    return " ".join((first.title(), *(word.lower() if word.lower() in PARTICLES else word.title() for word in others)))
