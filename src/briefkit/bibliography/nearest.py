"""Which key was meant: the known keys that are most like a mistyped one."""

from collections.abc import Mapping

from briefkit.patterns import regex

# Under 70 of 100 two keys share no more than a year and a few letters: "roe2004" and "doe2001book" have 60.
_ENOUGH = 70.0
_PIECES = regex(r"\d+|[^\W\d_]+")


def nearest_keys(
    key: str, words: Mapping[str, str], aliases: Mapping[str, str] | None = None, limit: int = 3
) -> tuple[str, ...]:
    """The keys that `key` may have been meant to be, best first.

    Tried in this order: keys (and aliases) that begin with what was typed, that are spelled like it, and
    entries whose names and title hold the words of it (`@jalalzai-foreign`).

    Args:
        key: what was typed.
        words: every known key, and the names and title that its entry is known by.
        aliases: other names of keys, and the keys they stand for.
        limit: how many keys to give at most.
    """
    if limit <= 0 or not key.strip():
        return ()
    targets = {**(aliases or {}), **{known: known for known in words}}
    scores: dict[str, float] = {}
    for found, score in (*_prefixed(key, targets), *_alike(key, targets, limit), *_worded(key, words)):
        target = targets[found]
        scores[target] = max(score, scores.get(target, 0.0))
    best = sorted(scores, key=lambda found: (-scores[found], found))
    return tuple(best[:limit])


def _prefixed(key: str, known: Mapping[str, str]) -> list[tuple[str, float]]:
    """Keys that go on where the typed one ends: `jalalzai2004` for `jalalzai2004foreign`."""
    typed = key.casefold()
    if len(typed) < 3:
        return []
    return [(found, 100.0 - len(found) / 100) for found in known if found.casefold().startswith(typed)]


def _alike(key: str, known: Mapping[str, str], limit: int) -> list[tuple[str, float]]:
    """Keys spelled like the typed one."""
    from rapidfuzz import fuzz, process, utils  # only what went wrong pays for it

    found = process.extract(
        key,
        list(known),
        scorer=fuzz.ratio,
        processor=utils.default_process,
        score_cutoff=_ENOUGH,
        limit=limit * 3,
    )
    return [(str(match), float(score)) for match, score, _ in found]


def _worded(key: str, words: Mapping[str, str]) -> list[tuple[str, float]]:
    """Keys of entries whose names and title hold every word of the typed key."""
    pieces = [piece.casefold() for piece in _PIECES.findall(key)]
    wanted = [piece for piece in pieces if len(piece) > 3 and not piece.isdigit()]
    years = [piece for piece in pieces if piece.isdigit()]
    if not wanted:
        return []
    return [
        (known, 85.0 if all(year in known for year in years) else 75.0)
        for known, text in words.items()
        if all(piece in (folded := text.casefold()) or piece in folded.replace(" ", "") for piece in wanted)
    ]
