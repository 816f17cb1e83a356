"""Quotations in running text: words in quotation marks that are somebody's, and no title, name or term."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from briefkit.audit.papers import words_of
from briefkit.audit.prose import Paragraph
from briefkit.patterns import regex
from briefkit.text import Span

FEWEST = 4  # words: fewer are a term, or words in doubt
_IN_BLOCK = 12  # words of a paragraph that is set off: fewer are a motto
# A line that is indented may be an item of a list, or a heading of another text.
_ITEM = regex(r"\W*(?:\d{1,3}[.)]|[a-z]\)|[-•*#]|Recommendation \d)")
_QUOTES = regex(
    r"“(?P<curly>[^“”]+)”|(?<![\w\"])\"(?P<plain>[^\"\n]+(?:\n(?!\s*\n)[^\"\n]+)*)\"(?!\w)|«\s?(?P<angles>[^«»]+)\s?»"
    r"|(?<![\w‘])‘(?P<single>(?:[^‘’]|’(?=\w)|(?<=s)’(?= [a-z]))+)’(?!\w)"
)
# What stands before a name, a term or a title in quotation marks.
_NAMED = regex(
    r"(?:\b(?:titled|entitled|headlined|captioned|so[- ]called|called|named|term(?:s|ed)?|dubbed|labell?ed|known as"
    r"|refer(?:s|red)? to as|styled|nicknamed|branded|slogans?|mottos?|mottoes|phrases?|words?|expressions?|concepts?"
    r"|notions?|doctrines?|polic(?:y|ies) of|principles?|ideas? of|formula|heading|headings|rubric|category|categories"
    r"|articles?|essays?|papers?|reports?|chapters?|sections?|studies|study|speech|lecture|poems?|songs?|novels?|books?"
    r"|films?|hymns?|sonnets?|ballads?|stor(?:y|ies)|series|column|editorial|pamphlets?|memo(?:randum)?|headlines?"
    r"|letters?|project|programme|program|initiative|strategy|plan|campaign|exhibition|translat\w+|means?|meaning"
    r"|paraphrases?|rules?|sentences?|questions?|ask(?:s|ed)?|literally|i\.e\.,?|defined as|short for|stands for"
    r"|question of|mentality|attitude|spirit|logic|rhetoric|language|hashtag|search(?:es)? for|see|reads?|read|saying"
    r"|proverb|adage|maxim|old)\s*[,:]?\s*(?:the |an? |on |of |or |and |in |as |that )?[*_]*"
    r"|[(\[][^()\[\]]*)$",
    re.IGNORECASE,
)
_SMALL_WORDS = """
    a an and as at by de del der des di du en et for from in into la le les nor of off on or over per the to und up van
    versus via von vs with within without y
"""
_SMALL = frozenset(_SMALL_WORDS.split())
_SHOWN = 60  # letters
_MARKUP = regex(r"[*_>]")
_OF_TERM = 5  # words
_ARTICLE = regex(r"\b(?:the|an?|this|that|these|those|such|its|their|our|any|no|every|each)\s+[*_]*$", re.IGNORECASE)
_SAYS = regex(
    r"\b(?:said|says?|saying|called?|calls|calling|spoke|speaks?|speaking|spoken|wr(?:ote|ites?|iting|itten)|argu\w+|claim\w*"
    r"|not(?:ed?|es|ing)|observ\w+|declar\w+|describ\w+|declar\w+|stat(?:ed?|es|ing)|told|tells?|ask\w*|warn\w*|promis\w+|announc\w+"
    r"|report\w*|remark\w*|complain\w*|conclud\w+|recall\w*|put|puts|quot\w+|accord\w+|word(?:s|ed)|insist\w*|admit\w*|deni\w+"
    r"|replied|replies|answered|in \w+['’]s? (?:words|view|phrase)|demand\w*|condemn\w*|prais\w+|regard\w*|saw|sees)\b",
    re.IGNORECASE,
)
_MOSTLY = 0.65  # of the long words of a title have capitals


@dataclass(frozen=True, slots=True)
class Quotation:
    """A quotation: its paragraph, its stretch with the marks round it, its words."""

    paragraph: Paragraph
    span: Span
    words: str


def quotations_of(paragraph: Paragraph) -> Iterator[Quotation]:
    """The quotations of a paragraph of four words and more; one that is set off is one as a whole."""
    if paragraph.kind == "quotation":
        words = " ".join(re.sub(r"^\s*>", "", paragraph.prose, flags=re.MULTILINE).split())
        if len(words_of(words)) >= _IN_BLOCK and not _ITEM.match(words) and not paragraph.is_let_be:
            yield Quotation(paragraph, paragraph.span, words)
        return
    for found in _QUOTES.finditer(paragraph.prose):
        words = " ".join((found["curly"] or found["plain"] or found["angles"] or found["single"]).split())
        if len(words_of(words)) >= FEWEST and not _is_name(words) and not _is_named(paragraph.prose, found.start()):
            span = Span(paragraph.span.start + found.start(), paragraph.span.start + found.end())
            if not _is_term(paragraph, span, words):
                yield Quotation(paragraph, span, words)


def shown(quotation: Quotation) -> str:
    """How a message shows a quotation."""
    words = _MARKUP.sub("", quotation.words)
    return f"“{words[:_SHOWN].strip()}…”" if len(words) > _SHOWN else f"“{words}”"


def _is_name(words: str) -> bool:
    """Tell whether it is set as titles and names are: most long words with capitals."""
    telling = [word for word in words_of(words)[1:] if word.lower() not in _SMALL]
    capitals = sum(not word[0].islower() for word in telling)
    return bool(telling) and capitals >= _MOSTLY * len(telling)


def _is_term(paragraph: Paragraph, span: Span, words: str) -> bool:
    """Tell whether a few words stand where a noun does, in a sentence in which nobody says anything."""
    before = paragraph.prose[: span.start - paragraph.span.start]
    few = len(words_of(words)) <= _OF_TERM and _ARTICLE.search(before) is not None
    return few and not _SAYS.search(paragraph.sentence_at(span.start).words)


def _is_named(prose: str, start: int) -> bool:
    before = " ".join(prose[max(start - 90, 0) : start].split(" "))
    return _NAMED.search(before) is not None
