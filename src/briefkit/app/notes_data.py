"""Notes and recommendations of a set paper as data for JSON, and back."""

from collections.abc import Sequence
from typing import Any

from briefkit.app.cache import place_data, place_from
from briefkit.citations.model import Cite, Locator, Position
from briefkit.rendering.set_brief import SetCite, SetNote, SetRecommendation
from briefkit.text import Location


def notes_data(notes: Sequence[SetNote]) -> list[Any]:
    """Notes as data."""
    return [[n.number, place_data(n.location), n.text, list(map(_cite_data, n.cites)), n.written] for n in notes]


def notes_from(data: Sequence[Any]) -> tuple[SetNote, ...]:
    """Notes from such data."""
    return tuple(
        SetNote(number, _place(place), text, tuple(map(_cite_from, cites)), written)
        for number, place, text, cites, written in data
    )


def recommendations_data(recommendations: Sequence[SetRecommendation]) -> list[Any]:
    """Recommendations as data."""
    return [
        [r.id, r.number, r.text, dict(r.attributes), list(r.evidence), place_data(r.location)] for r in recommendations
    ]


def recommendations_from(data: Sequence[Any]) -> tuple[SetRecommendation, ...]:
    """Recommendations from such data."""
    return tuple(
        SetRecommendation(name, number, text, attributes, tuple(evidence), _place(place))
        for name, number, text, attributes, evidence, place in data
    )


def _cite_data(done: SetCite) -> list[Any]:
    cite = done.cite
    locator = [cite.locator.label, cite.locator.value] if cite.locator else None
    return [cite.citekey, locator, place_data(cite.location), cite.written, str(done.position), done.reason]


def _cite_from(data: Sequence[Any]) -> SetCite:
    citekey, locator, place, written, position, reason = data
    cite = Cite(citekey, Locator(*locator) if locator else None, place_from(place), written)
    return SetCite(cite, Position(position), reason)


def _place(data: Any) -> Location:
    place = place_from(data)
    if place is None:
        raise ValueError("a note without a place")
    return place
