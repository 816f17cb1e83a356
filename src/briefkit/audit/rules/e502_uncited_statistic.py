"""A number that somebody counted, without a source.

## What it does
Looks in running text for per cents, sums of money, large numbers, "doubled", events that are counted ("vetoed twice",
"signed three agreements", "the first visit in 37 years") where neither the sentence nor the next one cites anything.
One finding for each paragraph. Papers without notes throughout are let be, as are abstracts, conclusions and
recommendations, supposed cases ("if", "would"), the author's own voice, and sentences that name a table, a figure or a
source themselves.
Read on 106 documents of 8,700 notes, 53 of which give their sources in notes throughout: 31 findings, 2 false (numbers
that the author counted himself).

## Why it matters
A number without a source is the first thing that a critic looks for, and the last that an author can find again.

## Example
    The port opened late. Its traffic doubled to 40 million tonnes in ten years. Few saw it.

## Instead
    The port opened late. Its traffic doubled to 40 million tonnes in ten years. [@ports2014, 12] Few saw it.
"""

import re
from collections.abc import Iterator

from briefkit.audit.corpus import Corpus
from briefkit.audit.prose import Paragraph, Sentence, claims_of
from briefkit.audit.rule import Problem, Rule
from briefkit.findings import Severity
from briefkit.patterns import regex

_N = r"\d(?:[\d,.]*\d)?"
_FEW = r"(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d{1,3})"
_PARTS = (
    rf"{_N}(?:\s?[–-]\s?{_N})? ?(?:%|per ?cent\b|percentage points?\b)",
    rf"(?:US\$|\$|£|€|\bRs\.? ?|\bPKR ?|\bUSD ?|\bEUR ?){_N}(?: (?:(?:m|b|tr)illion|crore|lakh)\b)?",
    rf"\b{_N} (?:(?:m|b|tr)illion|crore|lakh)\b",
    r"(?<![\d.,/-])\d{1,3}(?:,\d{3})+(?![\d,/-])(?: [^\W\d_]+){0,2}",
    r"\b(?:doubled|trebled|tripled|quadrupled|halved)\b(?= (?:to|in|from|since|between|by|within|after|during"
    r"|again)\b|[.,;])",
    rf"\b{_FEW} (?:out )?of (?:every )?{_FEW}\b",
    r"\b(?:half|a third|a quarter|two[- ]thirds|three[- ]quarters|a majority) of (?:all|the (?:population|people"
    r"|voters|households"
    r"|exports|imports|budget|country))\b",
    rf"\b(?:(?!(?:repeated|listed|mentioned|named|printed|quoted|asked|married|tried)\b)(?:\w{{3,}}ed|met|held|sent"
    rf"|won|lost|struck|broke) (?:[\w’'-]+ ){{0,9}}(?:twice|thrice|{_FEW} times))\b",
    rf"\bsigned (?:[\w’'-]+ ){{0,2}}?{_FEW} (?:[\w-]+ ){{0,2}}(?:MoUs?|memoranda|agreements|accords|treaties"
    rf"|contracts|protocols|deals)\b",
    rf"\b(?:the )?first (?:[\w’'-]+ ){{1,9}}(?:in|for) (?:\w+ )?(?:\d+|{_FEW}|twenty|thirty|forty|fifty) years\b",
)
_COUNTED = regex("|".join(_PARTS), re.IGNORECASE)
_QUOTED = regex(r"“[^”]*”|\"[^\"]*\"")
_SUPPOSED = regex(
    r"\b(?:would|could|should|might|[Ii]f|[Ss]uppos\w+|[Aa]ssum\w+|[Ii]magine|[Ff]or (?:example|instance))\b"
)
_CLUE = regex(r"\d|doubled|trebled|tripled|halved|twice|thrice|third|half|quarter|majority|times|years|signed")


def check(corpus: Corpus) -> Iterator[Problem]:
    """Each paragraph with numbers that nobody answers for."""
    for paper in corpus.papers:
        found: dict[int, list[tuple[Paragraph, Sentence, str]]] = {}
        for paragraph, sentence in claims_of(paper):
            counted = counted_in(sentence.words)
            if counted:
                found.setdefault(id(paragraph), []).append((paragraph, sentence, counted))
        yield from map(_problem, found.values())


def counted_in(sentence: str) -> str:
    """The first number of a sentence that somebody counted; none of what is quoted or supposed."""
    words = _QUOTED.sub("", sentence).replace("\\", "")
    counted = _COUNTED.search(words) if _CLUE.search(words) and not _SUPPOSED.search(words) else None
    return counted[0] if counted else ""


def _problem(found: list[tuple[Paragraph, Sentence, str]]) -> Problem:
    paragraph, sentence, _ = found[0]
    shown = ", ".join(dict.fromkeys(f"“{counted.strip()}”" for _, _, counted in found))
    message = f"no source is given for {shown}"
    hint = "cite it at the end of the sentence"
    return Problem(message, paragraph.place(sentence.span.start), hint, paper=paragraph.paper.name)


RULE = Rule("E502", "uncited-statistic", Severity.WARNING, check, __doc__, documents=True)
