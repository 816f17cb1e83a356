"""Studies show, experts agree: somebody is said to know, and nobody is named.

## What it does
Looks in running text for unnamed authorities ("studies show", "experts agree", "research suggests", "critics argue",
"it is widely believed", "many observers say") where neither the sentence nor the next one cites
anything. Papers without notes throughout are let be, as are abstracts, conclusions, recommendations, and what the
paper itself has found.
Read on 106 documents of 8,700 notes, 53 of which give their sources in notes throughout: 3 findings, none false.

## Why it matters
The reader cannot ask them. Mostly it is one study, or the author.

## Example
    Experts agree that the next drought will find the valley without a reserve.

## Instead
    Two surveys of the valley expect that the next drought will find it without a reserve. [@tanaka2016gravity]
"""

import re
from collections.abc import Iterator

from briefkit.audit.corpus import Corpus
from briefkit.audit.prose import claims_of
from briefkit.audit.rule import Problem, Rule
from briefkit.findings import Severity
from briefkit.patterns import regex

_WHO = (
    r"(?:(?:some|many|most|several|numerous|various|other|recent|independent|leading|a number of|a growing body of"
    r"|the (?:available|existing|latest)) ){0,2}"
    r"(?:studies|research|surveys|evidence|reports|analyses|experts?|analysts|observers|scholars|scientists"
    r"|economists"
    r"|commentators|critics|historians|researchers|specialists|sources|polls|statistics)"
)
_SAY = (
    r"(?:(?:have|has) (?:also |long |often |repeatedly |consistently )?(?:shown|found|argued|suggested|demonstrated"
    r"|established|warned"
    r"|noted|pointed out|concluded|claimed|agreed|confirmed|revealed|proved|proven)"
    r"|(?:also |often |generally |widely |largely |mostly |now |still )?(?:show|shows|suggest|suggests|indicate"
    r"|indicates|find|finds"
    r"|agree|agrees|argue|argues|believe|believes|say|says|claim|claims|warn|warns|note|notes|point out|points out"
    r"|confirm|confirms|demonstrate|demonstrates|reveal|reveals|estimate|estimates|expect|expects|fear|fears|think"
    r"|thinks"
    r"|maintain|maintains|contend|contends))\b"
)
_VAGUE = regex(
    rf"(?<![-\w])(?<!present )(?<!case )(?<!these )(?<!such )(?<!two )(?:{_WHO} {_SAY}(?! (?:for|in|with|on|to)\b)"
    r"|it is (?:widely|generally|commonly|often|usually) (?:believed|accepted|agreed|acknowledged|argued|assumed"
    r"|held|known|recogni[sz]ed"
    r"|said|thought|understood|estimated|reported|feared)"
    r"|it has (?:long |often |been ){1,2}(?:argued|shown|said|claimed|suggested|demonstrated)"
    r"|according to (?:some |many |most |several |various |recent |unnamed |official )*(?:experts|studies|analysts"
    r"|observers|estimates"
    r"|reports|sources|scholars|critics|surveys|researchers))",
    re.IGNORECASE,
)


def check(corpus: Corpus) -> Iterator[Problem]:
    """Each authority without a name."""
    for paper in corpus.papers:
        for paragraph, sentence in claims_of(paper):
            vague = _VAGUE.search(sentence.words)
            if vague:
                message = f"“{vague[0]}”: nobody is named, and nothing is cited"
                hint = "name them and cite what they say, or say it in your own name"
                yield Problem(message, paragraph.place(sentence.span.start), hint, paper=paper.name)


RULE = Rule("E504", "vague-attribution", Severity.WARNING, check, __doc__, documents=True)
