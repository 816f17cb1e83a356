"""Words that lead to a citation: `See also`, `cf.`, `Quoted in`, `For a discussion of this shift, see`."""

import re
from itertools import islice

from briefkit.harvest.model import Relation
from briefkit.harvest.words.month_names import FOREIGN_MONTH
from briefkit.patterns import regex

# `Zit. nach Roe` · `Hier zitiert bei Roe`
_QUOTED_AFTER = (
    r"(?:(?:hier\s+)?zit(?:\.|iert)\s+(?:nach|bei|in)|citad[oa]s?\s+(?:por|en)|(?:(?<!op\.\s)(?<!art\.\s)cit\.|citat[oa])\s+(?:in|da)"
    r"|citée?s?\s+(?:par|dans|d[’']après)|geciteerd\s+(?:in|bij|naar))"
)
_SEE = (
    r"(?:but\s+|and\s+|also\s+)?(?:see|cf\.?|compare(?:\s+with)?|contra|accord|consult|refer\s+to|vide|viz\.?|vgl\.?|voir|siehe|véan?se|cfr\.?|vedi|si\sveda|a\sse\svedea|vezi|zob\.|srov\.|viz(?=\s[^\W\d_a-z])|bkz\.?|jfr?\.?|vid\.|zie)"
    r"|(?:as\s+|also\s+)?(?:quoted|cited|referenced|qtd\.?|reported|reprinted|printed|reproduced|contained|excerpted|translated"
    r"|reviewed|discussed|described|noted|found|published|originally\s+published|first\s+published"
    r"|endorsed|followed|applied|approved|affirmed|overruled|distinguished|reversed|confirmed"
    r"|expanded|developed|revisited|elaborated|explored|treated|anal[yz]sed|analyzed|examined|outlined|documented"
    r"|detailed|illustrated|mentioned|recounted|summari[sz]ed)\s+(?:in|by|from)"
    r"|(?:re)?codified(?:\s+as\s+amended)?\s+at|citing|quoting|quote\s+from|quotation\s+from|source[s]?\s*:|sources?\s+include|data\s+from"
    r"|as\s+in(?=\s[A-Z])|with\s+reference\s+to|adopted\s+from(?:\s+the\s(?:[A-Z]\w+\s)?case\sof)?|adapted\s+from|based\s+on|taken\s+from"
    r"|repr(?:\.|int(?:ed)?)?\s+in|rpt\.\s+in"
    rf"|{_QUOTED_AFTER}"
)
_MORE = (
    r"(?:[,:\s]+(?:also|auch|ook|aussi|ferner|etwa|hierzu|dazu|insbes?(?:\.|ondere)|también|anche|notamment|par\s+exemple|z\.\s?B\.|zum\sBeispiel|beispielsweise|bspw\.|u\.\s?a\.|ausführlich|grundlegend|generally|further|especially|esp\.?|particularly|in\s+particular|e\.?\s?g\.?"
    r"|i\.e\.|for\s+example|for\s+instance"
    r"|in\s+th(?:is|at)\s+(?:respect|regard|sense|context|connection)|in\s+the\s+same\s+(?:vein|sense)|to\s+th(?:at|is)\s+effect"
    r"|by\s+analogy|mutatis\s+mutandis|on\s+this\s+(?:point|issue|subject|matter|topic)"
    r"|similarly|likewise|inter\s+alia|among\s+others|amongst\s+others|again|too|respectively|the\s+following|here"
    r"|for\s+(?:more|further)\s+(?:detailed\s+)?(?:guidance|information|details?|discussion|examples|background)"
    r"|(?:and\s+)?most\s+recently|more\s+recently|recently|for\s+more|instead|above|below|and|notably|variously|as\s+quoted\s+in|quoted\s+in|cited\s+in)(?![^\W\d_]))*"
)
_START = regex(
    rf"(?:(?:and|but|or|also|although|similarly|then|again|however|moreover|similarly|see|additionally|for\s+(?:example"
    rf"|instance|more|further\s+details|details|discussion)|e\.g\.|i\.e\.|compare|among\s+others"
    rf"|inter\s+alia|as)\b\.?[,:]?\s+)*"
    rf"(?:(?:{_SEE})\b\.?{_MORE}|e\.g\.|for\s+(?:example|instance)|as\s+(?:an\s+)?examples?"
    rf"|as\s+(?:defined|described|required|specified|provided|set\s+(?:out|forth)|laid\s+(?:out|down)|established)"
    rf"\s+(?:in|under|at)(?=\s+(?:[A-Z\d\x00§]|the\s+[A-Z])))[\s,:;]*(?:in\s+(?!re\b))?(?:the\s(?:[A-Z]\w+\s)?(?:version|edition|translation)\sof\s)?"
    r"(?:(?:his|her|their|my|our)\s(?:own\s|recent\s|earlier\s)?(?:(?:study|studies|article|essay|book|work|paper|chapter)\s)?(?:(?:entitled|titled|called)\s)?(?=[“\"‘\x00]))?",
    re.IGNORECASE,
)
_INSIDE = regex(
    rf"(?:\b(?:{_SEE})\b\.?{_MORE}[,:]?|:|(?<=[.?!’”\"'])\s\(|\b(?:appears?|published|are|is|be"
    rf"|available|made|made\s+by"
    rf"|work\s+of|essay\s+by|article\s+by|book\s+by|study\s+by|report\s+by|comes?|came|drawn"
    rf"|derived|abstracted|extracted|compiled)\s+(?:in|from|by|at|of)\b|\be\.g\.,?"
    r"|\b(?:draws?|drew|relies|relied|builds?|borrows?)(?:\s+[a-z]+ly)?\s+(?:(?:up)?on|from))\s+",
    re.IGNORECASE,
)
_JOIN = regex(
    r"[,;.]?\s+\(?(?P<word>(?:as\s+)?(?:quoted|cited|extracted|qtd\.?|referred\s+to)\s+(?:in|by)|citing|quoting|referring\s+to|(?:with|in)\s+reference\s+to|drawing\s+on"
    rf"|{_QUOTED_AFTER}"
    r"|(?:reprinted|repr\.?|rpt\.?|reproduced|republished|excerpted|translated)\s+(?:in|as))\s+",
    re.IGNORECASE,
)


# `The classic treatments of the problem are Jane Roe, …`
_CLASSIC = regex(
    r"The\s+(?:\w+\s+)?(?:classics?|leading|standard|seminal|canonical|best[- ]known|key"
    r"|foundational)\s+(?:[a-z]+\s+){1,7}(?:is|are|includes?|remains?)\s+"
    r"(?=[A-Z\x00])"
)
# `For a technical overview of the problem, see generally Roe`
_ON_TOPIC = regex(
    r"(?:For|On|As\s+to|Regarding)\s(?:[^;()“”\"]|\([^()“”\"]{0,160}\)){3,300}?,?\s(?:see|consult"
    r"|cf\.)(?:,?\s+(?:also|generally|for\s+example|e\.g\.))*,?\s+"
    r"(?=[^\W_a-z]|\x00|id\.|supra\b|ibid)"
)


# `Munir Roe, cited in Ada Poe, *Lives* (…)` · `A teacher quoted by Poe, p. 50`: who is quoted has not written it.
_SAID_IN = regex(
    r"(?:[A-Z][\w.’'-]*|(?:an?|the|of)\s[a-z]+|al-[A-Z]\w+|of|de|von|and)(?:\s(?:[A-Z][\w.’'-]*|of|the|de|von|and|al-[A-Z]\w+|[a-z]{4,12}(?=\s(?:quot|cited|interv)))){0,6},?\s+"
    r"(?:as\s+)?(?:quoted|cited|qtd\.|interviewed|paraphrased)\s+(?:in|by)\s+(?=[^\W\d_a-z])"
)


# `Jan Roe, letter to Ada Poe, 3 May 1944, in Ben Lee, *Letters* (…)`: the edition is what is cited.
_PAPER_IN = regex(
    r"(?:(?:Also\s)?[Ss]ee\s(?:also\s)?|[Cc]f\.\s)?(?:[A-Z][\w.’'-]*\s){0,3}[A-Z][\w.’'-]*,\s(?:letter|diary|journal|notebook|diary\sentry)\b[^;:“”\"]{0,110}?,"
    r"\s+(?:quoted\s|reproduced\s|printed\s)?in\s+(?=[A-Z])"
)


# `Roe an Poe, 3. Mai 1798, in: Roe, *Briefe*` · `Brief von Jan Roe an Ada Poe vom 3.5.1798, abgedr. in: `
_PERSON = r"(?:[^\W\d_a-z][\w.’'-]*\s(?:(?:von|van|de|der|zu)\s)*){0,3}[^\W\d_a-z][\w’'-]*"
_LETTER_IN = regex(
    rf"(?:(?:[Ss]chreiben|[Bb]rief)\s(?:von\s)?)?{_PERSON}\san\s{_PERSON},?\s(?:{_PERSON},\s)?(?:(?:vom|am|den|d\.)\s)?"
    rf"\d{{1,2}}\.\s?(?:\d{{1,2}}\.\s?|{FOREIGN_MONTH}\s)(?:1[4-9]|20)\d\d,?\s(?:(?:ab)?gedr(?:uckt|\.)\s)?[Ii]n:?\s+(?=[^\W\d_a-z])"
)


# `Letters IV and VI, in Ben Lee, *Letters*, 60`: which of the pieces of an edition.
_COUNTED_IN = regex(
    r"(?:[Ss]ee\s)?(?:Letters?|Documents?|Entry|Entries|Poems?|Fragments?)\s[IVXLC\d]+(?:(?:,|,?\sand)\s(?:Letter\s)?[IVXLC\d]+)*"
    r",?\s+in\s+(?=[A-Z])"
)


# `Following Roe (*Harbours*, p. 4)` · `Comp. Augustine` · `Recall Roe’s remark`: whom to follow, what to do.
_FOLLOWING = regex(
    r"(?:recall|consider|contrast|note|remember|take|think\sof)\s+(?-i:(?=(?:[A-Z][\w-]+\s){0,2}[A-Z][\w-]+[’']s?\s))|"
    r"(?:following|reading,?\s+with|as\s+does|pace)\s+(?=[A-Z][\w’'-]+,?\s*[(\x00])|comp\.\s+(?=[^\W\d_])",
    re.IGNORECASE,
)


# `See on this case also Roe, …` · `See for an overview, for example, Roe, …`: on what, before who.
_ALSO_ON = regex(
    r"(?:on|for|in|as\sto|about)\s(?:th(?:e|is|ese|at)\s|an?\s)?(?:[a-z][\w’'-]*\s){1,10}?(?:also,?\s(?:for\sexample,\s|e\.g\.,?\s)?"
    r"|,?\s?(?:for\sexample|e\.g\.),\s)(?=[^\W\d_a-z])"
)


# Who wrote, and the mark of a title.
_SIGNED_TITLE = r"(?=(?:[A-Z][\w.’'-]*,?\s(?:(?:and|&|et\sal\.,?)\s)?){1,6}[“\"‘*\x00])"
# Who wrote, and a title without marks before its imprint.
_SIGNED_PLAIN = r"(?=(?:[A-Z][\w.’'-]*\s(?:and\s|&\s)?){1,5}[A-Z][\w’'-]+,\s[A-Z][^,;()]{2,90}\s\([^()]*\d{4}\))"
# `on Hull, A. Poe, *Piers* (…)` · `and, from another angle, Poe, “Piers”`: on what, before who, and no verb between.
_TOPIC = regex(
    r"(?:(?:and|but|or),?\s)?(?:(?:[Oo]n|[Ff]or|[Aa]s\sto|[Rr]egarding|[Cc]oncerning)\s(?:(?!\s(?:see|cf|consult)\b)[^,;:()“”\"\x00]){3,70}"
    r"|(?:[Ff]rom|[Ii]n|[Ww]ith)\s(?:an?|another|the|some)(?:\s[a-z][\w’'-]+){1,5}),\s+"
    rf"(?:(?=(?:[A-Z][\w.’'-]*\s(?:and\s|&\s|et\sal\.,?\s)?){{1,6}}[\w’'-]*,?\s?[“\"‘*\x00])|{_SIGNED_PLAIN})"
)
# `and, more generally, Poe, *Piers*` · `and for the later years Poe, *Piers*`: in small letters up to who.
_ADVERB = regex(
    r"(?:(?:and|but|or),?\s)?(?:(?:(?:more|less|most|much|very|rather)\s)?[a-z]{2,13}ly,?\s"
    rf"|(?:for|on|about)\s(?:[a-z][\w’'-]*\s){{1,8}})(?:{_SIGNED_TITLE}|{_SIGNED_PLAIN})"
)
# `See table source in Roe and Poe, “Map”` · `See the historical essays by Ada Roe, “Quays”`: what is there to be seen.
_WHAT_IN = regex(
    rf"[Ss]ee,?\s(?:also\s)?(?:(?:the|and|of|for)\s|[a-z][\w’'-]*\s){{1,8}}(?:in|by|at|from)\s{_SIGNED_TITLE}"
)
# `To clarify, Ada Roe, “Quays” (…)` · `In short, …`: how a sentence opens.
_OPENING = regex(
    rf"(?:(?:To|In|As|By|On|At|For)\s[a-z]+(?:\s[a-z]+){{0,4}}|Indeed|However|Moreover|Furthermore|Similarly|Finally|Still),\s{_SIGNED_TITLE}"
)


# `Source: World Bank, *Ports*` · `Data sources: …`: what stands under tables and figures.
_SOURCE = regex(
    r"(?:[Dd]ata\s)?(?:[Ss]ources?(?:\(s\))?|SOURCES?|Quellen?|Fuentes?|Fonti?e?)\s?:\s+"
    r"(?:(?:[Bb]ased\son|[Aa]dapted\sfrom|[Cc]ompiled\sfrom|[Ss]ee)\s+)?(?=\S)"
)


# What is quoted or printed somewhere, before where.
_HELD = (_SAID_IN, _PAPER_IN, _LETTER_IN, _COUNTED_IN)
_GERMAN = r"(?:auch|ausführlich|näher|grundlegend|insbesondere|etwa|bereits|schon|jetzt|zuletzt|vor\sallem)"
_AND = regex(
    r"(?:(?:and\s|but\s)?(?:[Mm]ost|[Mm]ore)\srecently,?|and|&|but|[Aa]lso|or|as well as|[Ll]ikewise,?|[Ss]imilarly,?"
    r"|[Ss]o\s+too)\s+"
    # `So Roe, *Piers*, 12` · `Pace Roe, *Piers*` · `…; y Ana Roe, *Muelles*`
    r"|So\s+(?=(?:[A-Z]\.\s)*[A-Z][\w’'-]+(?:[’']s\s|,\s[“\"‘]?[A-Z]))|Pace\s+(?=(?:[A-Z][\w.’'-]*\s){0,2}[A-Z][\w’'-]+(?:[’']s\s|,\s))"
    r"|(?:[yeu]|et|und|en|ed|og|och)\s+(?=[^\W\d_a-z])"
    # `Dazu ausführlich Roth, Häfen, S. 12` · `So auch Roth, Häfen, S. 12`
    rf"|(?:(?:[Dd]azu|[Hh]ierzu|[Zz]um\sFolgenden)(?:\s{_GERMAN}){{0,3}}|So\s{_GERMAN}|Ausführlich(?:\s(?:dazu|hierzu))?|Ähnlich(?:\s{_GERMAN})?):?\s+"
    r"(?=[^\W\d_a-z])"
)
# `…; and in Jan Roe, “Of Piers,” *Harbour Studies* 37`: where else something is said.
_AND_IN = regex(r"(?:and|but|or)\s+(?:also\s+)?in\s+(?=(?:[A-Z][\w.’'-]*\s){1,4}[A-Z][\w’'-]+,\s[“\"‘*])")


# `From Edward L. Roe, *Harbours*, pp. 1–7`: readers and anthologies say whence they have a piece.
_FROM = regex(
    r"(?:(?:Compiled|Abridged|Condensed|Translated|Extracted|Excerpted|Adapted|Revised)(?:\sand\s[a-z]+)?\s)?[Ff]rom\s+(?:the\s(?:[A-Z][a-z]+\sof\s)?)?"
    r"(?=(?:(?:[A-Z][\w.’'-]*|and|de|von|van|la|du|of)\s){0,6}[A-Z][\w’'-]+,\s[“\"‘*]?[^\W_a-z])"
)


def leading_signal(text: str) -> int:
    """The length of the signal that a piece begins with, 0 where there is none."""
    found = (
        _SOURCE.match(text)
        or _WHAT_IN.match(text)
        or _START.match(text)
        or _FOLLOWING.match(text)
        or _FROM.match(text)
        or re.match(r"(?:and|but|or),?\s+(?:for|on|as to)\s+[^,;]{3,60},\s+(?=[^\W\d_a-z\x00])", text)
        or _TOPIC.match(text)
        or _ADVERB.match(text)
        or _ON_TOPIC.match(text)
        or _CLASSIC.match(text)
        or _OPENING.match(text)
        or _AND_IN.match(text)
        or _AND.match(text)
    )
    end = found.end() if found else 0
    held = _ALSO_ON.match(text, end) if end else None
    end = held.end() if held else end
    held = next((found for form in _HELD if (found := form.match(text, end))), None)
    return held.end() if held else end


# `Jan Roe’s recent study, *Harbours at Work*`: what kind of work it is, between its author and its title.
OWNED = (
    r"(?:(?:[\w-]+\s+){0,3}(?:study|studies|article|essay|paper|book|work|monograph|edition|translation|analysis|account|thesis"
    r"|dissertation|chapter|introduction|preface|review|piece|pamphlet|memoirs?|autobiography|biography|report|lecture|survey|classic)"
    r"(?:\s+of\s+(?:the\s+)?[\w’'-]+(?:\s[A-Z][\w’'-]+){0,2})?[,:]?\s+)"
)
_OWNER = regex(
    rf"[’']s?\s+{OWNED}(?=\x00)|(?<=\x00)[\s.]*(?:--?|–|—)\s+(?=[A-Z\x00])"
    r"|(?<=\x00),?\s+(?=(?:[A-Z][\w.’'-]*+\s?){2,4},(?:\s\(?eds?\.?\)?,)?\s\x00)"
    # `… is still found today in Jan Roe et al., eds., *Harbours* (Leeds, 1990)`
    r"|\bin\s+(?=(?:[A-Z][\w.’'-]*\s){1,3}[A-Z][\w.’'-]*(?:\set\sal\.)?,?(?:\s\(?eds?\.?\)?,?)?\s\x00)"
    # `Sur ce point, voir les remarques d’Anne Petit, *Les quais*, …` · `The best is that of J. Roe, *Harbours*, …`
    r"|\b[a-zéèà][\w’'-]*\s(?:(?:de|di|von|van|of|by)\s|d[’'])(?=(?:[A-ZÉÈ][\w.’'-]*\s){1,3}[A-ZÉÈ][\w’'-]+,\s\x00)"
    # `Such works include Roe, *Harbours*, …` · `There are many, but notably Ada Roe, *Harbours*, …`
    r"|\b(?:includ(?:e|es|ing)|such\sas|notably|especially|particularly|in\sparticular|above\sall|chiefly|namely)[,:]?\s+(?=(?:[A-Z][\w.’'-]*\s(?:(?:and|&|et\sal\.)\s)?){0,4}[A-Z][\w’'-]*,\s\x00)"
)
# `… on this in Jan Roe, Harbours at Work (Leeds: Quay Press, 1990), 12`: an imprint shows that a work is named.
_IN_WORK = regex(
    r"\b(?:in|(?<!ed\.\s)(?<!trans\.\s)(?<!edited\s)(?<!compiled\s)(?<!selected\s)(?<!arranged\s)(?<!prepared\s)(?<!translated\s)"
    r"(?<!published\s)(?<!and\s)by|from|(?:up)?on|to|with|is|are|remains?|used?|follow(?:s|ed|ing)?"
    r"|(?:accounts?|analys[ie]s|arguments?|comments?|discussions?|remarks?|stud(?:y|ies)|treatments?|views?|works?)\sof)\s+"
    r"(?=(?:[A-Z][\w.’'-]*\s(?:(?:al|de|ibn|van|von)\s)?(?:and\s|&\s)?){1,5}(?:al-)?[A-Z][\w.’'-]+,"
    r"\s+[A-Z][^;()]{2,150}\([^();:]{3,40}:\s[^();]{3,60},\s(?:repr\.\s)?\d{4}\))"
)


# `… is given by Jan Roe, Harbours at Work, Leeds, 1990, p. 12` · `I have followed, especially, Jan Roe, Harbours, 1990`
_WORK_AHEAD = (
    r"(?=(?P<{0}>(?:[A-Z][\w.’'-]*\s){1}(?:(?:de|van|von|der|al|ibn|bin|dos|da)\s)?(?:al-)?[A-Z][\w’'-]+),\s(?!Vol|No\.|Num|Iss|Part|Art)"
    r"(?:al-)?[A-Z][^;()“”\"]{{2,150}}?(?:\([^()]{{2,60}}\)[^;()“”\"]{{0,60}}?)?,\s(?:pp?\.\s?\d|(?:1[5-9]|20)\d\d\b))"
)
_BY_WORK = regex(
    r"\b(?:(?:by|consult|see|(?:followed|used?|utili[sz]ed|consulted)(?:,?\s(?:especially|particularly|mainly|chiefly|mostly|basically|here))?),?\s+"
    rf"{_WORK_AHEAD.format('who', '{0,3}')}|in\s+{_WORK_AHEAD.format('told', '{1,3}')})"
)


# `in *Ports*, translated by Ada Roe (…)`: a part of the reference before it.
_ROLE_BEHIND = regex(r",\s(?:translated|edited|compiled)\sby\s")
# More in one piece are no sentence, and cost seconds.
_MOST_SIGNALS = 60


def unled(text: str) -> str:
    """A piece without the signal that it begins with."""
    return text[leading_signal(text) :]


def behind_leads(text: str, limit: int) -> str:
    """A piece without its signal, or behind the last `quoted in` within so many letters: `…, quoted in Roe, J.`"""
    held = [found.end() for found in _JOIN.finditer(text, 0, limit)]
    return text[held[-1] :] if held else unled(text)


def inner_signals(mask: str, start: int, end: int) -> list[int]:
    """Offsets within a sentence after which a citation may begin: `… of this shift in the market, see Wadsworth`."""
    leads = (lead for lead in _INSIDE.finditer(mask, start, end) if not _ROLE_BEHIND.match(mask, lead.start() - 2))
    found = [*islice(leads, _MOST_SIGNALS), *_OWNER.finditer(mask, start, end)]
    return sorted({signal.end() for signal in found})


def signals_before_works(text: str, start: int, end: int) -> list[int]:
    """Offsets after which a sentence names a work with its imprint, without marks around its title."""
    found = (
        *islice(_IN_WORK.finditer(text, start, end), _MOST_SIGNALS),
        *islice(_BY_WORK.finditer(text, start, end), _MOST_SIGNALS),
    )
    return sorted({signal.end() for signal in found})


def relation_signals(mask: str, start: int, end: int) -> list[tuple[int, int, Relation]]:
    """`reprinted in`, `quoted in` between two references: where each begins and ends, and what it says."""
    return [(found.start(), found.end(), _relation(found["word"])) for found in _JOIN.finditer(mask, start, end)]


def relation_of(signal: str) -> Relation:
    """What a signal at the start of a piece says of the piece before."""
    found = re.search(
        r"(?:reprint|repr\.|rpt\.|reproduced|republished|excerpted|translated)\w*\s+(?:in|as)"
        r"|quoted in|cited in|qtd|zit(?:\.|iert)\s|cit(?:ad[oa]|at[oa]|ée?|\.)s?\s(?:por|en|in|da|par|dans)\s",
        signal,
        re.IGNORECASE,
    )
    return _relation(found[0]) if found else Relation.NONE


def _relation(word: str) -> Relation:
    if re.match(r"(?:citing|quoting|referring\s+to|(?:with|in)\s+reference\s+to|drawing\s+on)$", word, re.IGNORECASE):
        return Relation.IN_REMARK  # `Roe, *Harbours*, 80, quoting *Commission*`: what he quotes is not in hand
    return Relation.REPRINTED_IN if re.match(r"re?p|excerpt|translated", word, re.IGNORECASE) else Relation.QUOTED_IN
