"""Somebody is said to have said it, and nobody can look it up.

## What it does
Looks in running text for "X said that", "X argues that", "the ministry announced that", "according to X" where neither
the sentence nor the next one cites anything. Words in quotation marks are E501's. Papers without notes throughout are
let be, as are abstracts, conclusions and recommendations, and what the author says of himself.
Read on 106 documents of 8,700 notes, 53 of which give their sources in notes throughout: 30 findings, 5 false (a work
that the whole paper is about).

## Why it matters
Who puts words into somebody's mouth has to say where they were spoken.

## Example
    Lavrov stated that the visit had been cancelled for want of time. It was a pity.

## Instead
    Lavrov stated that the visit had been cancelled for want of time. [@nation2012pak] It was a pity.
"""

from collections.abc import Iterator

from briefkit.audit.corpus import Corpus
from briefkit.audit.prose import claims_of
from briefkit.audit.quotations import quotations_of
from briefkit.audit.rule import Problem, Rule
from briefkit.findings import Severity
from briefkit.patterns import regex

_ROLE = (
    r"(?:report|ministry|minister|government|bank|department|agency|committee|commission|study|survey|president"
    r"|ambassador"
    r"|spokes\w+|secretary|court|board|institute|authority|council|company|newspaper|author|judge|governor|general"
    r"|embassy)"
)
_NAME = (
    r"(?!(?:One|That|As|This|These|Those|In|It|He|She|They|We|Some|Others?|Many|Most|Critics|Scholars|Experts"
    r"|Analysts|Observers|Studies|Historians|Commentators|Nobody|Who|What|Which|And|But|All)\b)[^\W\d_a-z][\w’'-]+"
)
_VERB = (
    r"(?:said|says|argued|argues|found|claimed|claims|reported|reports|noted|notes|wrote|writes|warned|warns"
    r"|estimated|estimates"
    r"|concluded|concludes|stated|states|announced|announces|declared|declares|observed|observes|maintained"
    r"|maintains|contended"
    r"|contends|predicted|predicts|insisted|insists|admitted|admits|recommended|recommends|alleged|alleges"
    r"|told (?:\w+ ){1,4})"
)
_SAID = regex(
    rf"(?:^|[;,—–] ?)(?:[Aa]s )?(?:[Yy]et |[Bb]ut |[Aa]nd )?[Aa]ccording to (?:the |an? )?(?:{_NAME}"
    rf"|(?:[\w’'-]+ ){{0,3}}?{_ROLE}\b)"
    rf"|\b(?:{_NAME}|(?:[Tt]he|[Aa]|[Aa]n|[Ii]ts"
    rf"|[Tt]heir) (?:[\w’'-]+ ){{0,3}}?{_ROLE}(?: of (?:the )?[\w’'-]+)?)(?: of (?:the )?{_NAME})?"
    rf" (?:(?:has|had|have|also|later|then|even|once|recently|publicly) ){{0,3}}{_VERB} that\b"
)


def check(corpus: Corpus) -> Iterator[Problem]:
    """Each sentence that reports words without a source."""
    for paper in corpus.papers:
        for paragraph, sentence in claims_of(paper):
            said = _SAID.search(sentence.words) if "that" in sentence.words or "ccording" in sentence.words else None
            quoted = said and any(
                sentence.span.start <= one.span.start < sentence.span.end for one in quotations_of(paragraph)
            )
            if said and not quoted:
                message = f"no source is given for “{said[0].strip(' ,;—–')} …”"
                hint = "cite where it was said or written"
                yield Problem(message, paragraph.place(sentence.span.start), hint, paper=paper.name)


RULE = Rule("E503", "uncited-attribution", Severity.WARNING, check, __doc__, documents=True)
