"""Titles in the bracket of a sentence, of which no note gives more: `Roe held that they decay. (*On Piers*, ii. 9)`."""

from briefkit.bibliography.names import bibtex_names
from briefkit.harvest.model import FullReference, Segment, ShortReference
from briefkit.harvest.resolving.alike_titles import is_alike
from briefkit.harvest.resolving.first_mentions import FirstMentions
from briefkit.harvest.works.matching import fold
from briefkit.harvest.works.works import Work

_TELLING = 2  # words of a title that no other has


def told_in_sentence(mentions: FirstMentions, segment: Segment, short: ShortReference, note: int) -> Work | None:
    """The work that a short form amid a sentence makes known, where it does: by name and year, or in a bracket."""
    if not short.in_sentence:
        return None
    return mentions.in_manner(segment, short, note) or _titled_in_bracket(mentions, short, note)


def _titled_in_bracket(mentions: FirstMentions, short: ShortReference, note: int) -> Work | None:
    """A work of the title; whom the sentence names is likely its author, if it names but one."""
    words = fold(short.title).split()
    if short.kind != "book" or short.locator is None or len(words) < _TELLING:
        return None
    near = mentions.shelf.of_words(words)
    for work in near:
        if (
            work.in_short
            and work.people in ((), short.people)
            and any(fold(title) == fold(short.title) for title in work.titles)
        ):
            return work  # told in another bracket
    if any(is_alike(short.title, title) for work in near for title in work.titles):
        return None
    people = short.people if short.instead is not None and not short.instead.people else ()  # one name in the sentence
    fields = {"title": short.title, **({"author": bibtex_names(people)} if people else {})}
    work = mentions.shelf.add(FullReference("book", fields, people), (mentions.source, note))
    work.in_short = True
    work.stale = False
    return work
