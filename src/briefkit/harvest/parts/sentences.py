"""Where a note may be cut: semicolons, full stops and dashes that stand outside quotations, titles and brackets."""

import re
from collections.abc import Iterator

from briefkit.harvest.marks.regions import BLANK, Regions
from briefkit.harvest.parts.dash_cuts import dash_cuts
from briefkit.harvest.words.dates import MONTH
from briefkit.harvest.words.month_names import FOREIGN_MONTH
from briefkit.harvest.works.scripture import begins_book
from briefkit.patterns import regex

_ABBREVIATIONS_WORDS = """
vol vols no nos nr p pp pg pgs ed edd eds edn trans tr transl comp comps rev repr rpt jr sr dr mr mrs ms moh mohd muhd
prof gen col lt maj brig capt st mt ft inc ltd co cos corp bros univ u dept cf viz vs v etc al ca c b
d s ss fl cit op loc ibid ib id idem bid sec secs art arts ch chs chap chaps para paras par pt pts fig
figs tab n nn fn ff f esp jan feb mar apr jun jul aug sept sep oct nov dec mass conn calif cal ariz
ala fla ga ill ind kan ky la md mich minn miss mo neb nev okla ore pa tenn tex va vt wash wis wyo
hon r rep sen gov pres amb u.s u.k u.n d.c e.g i.e u.s.c c.f.r stat cong sess ser supp app cir dist
int'l nat'l rev l j q bull proc res assoc assn soc inst int intl natl harv econ pol sci hist stud cf
exp invest ophthalmol mol biol chem phys physiol neurol clin psychol sociol anthropol archaeol theol philos philol
approx orig misc ms mss doc docs cont'd colum stan geo vand nw chi pub const hum rts comp bus tech
envtl fam leg legis polit phil admin am eur brit info servs mgmt fin exec sys eng med mach dir div
sch subcomm ctr ins mut auto rept govt parl cmnd cmd hc hl reg fed ct crim ann rec civ evid
secc anm fn kap vgl ebd aufl bde bzw éd coll trad dir übers jg hrsg
immigr ders bd sp lab nav harb veh welf agric unemp auth rsch cmty cmtys educ libr litig mfg mfrs mktg orgs
pharm priv prods prot psych refin rels resol socio stud studs tchr aust austl tchrs techs telecomm transp
univs util bankr rel found add corr elec haw mont del prob tit acads scis comm
abs rn rdnr rz drs bgbl bgbl urt beschl az lit vom
cl cls amend amends pmbl cmt cmts illus deb debs col cols hg hrsg hgg
intell prac prop props gaz encyc cas civ.a crim.a
cr bos balt phila milw atl cleve mpls trib
bib bibl imp catal tbl tbls thr asst asstt addl
commr anr ors arg cert compl decl aff mot br mem dkt pet opp dep ans stip consol amdt
wm chas thos jas geo jno jos robt edw benj saml danl fredk fred alex nath theod wilh joh friedr ferd heinr chr
bodl rawl harl lansd eger nouv sig sigs
boll i a u fol fols fos fls fl cat cats inv taf tav abb bk bks fasc pl pls ll vv
partic bes insb insbes spéc pag pagg pág págs núm núms str roč č zob por przeł oprac wyd
bl bll plaq kt inv.nr mus
"""
_ABBREVIATIONS = frozenset(_ABBREVIATIONS_WORDS.split())
_STOP = regex(r"[.?!](?P<close>[\"”’')\]]*)\s+(?=[^\W\d_a-z]|[\"“‘«*\[]|\d|" + BLANK + r"|https?:|www\.)")
# `Ibid, p. 75.Phukan, S. K., …`: a copy that lost the space.
_NO_SPACE = regex(r"(?<=\d)\.(?=[^\W\d_a-z][a-z]{2,}[,\s])")
# `Ibid. & Jane Roe, "Piers," …`
_IBID_AND = regex(r"\b(?:Ibid|Id)\.(?=\s+&\s+(?:[^\W\d_a-z]|[\"“]))")
# `Leipzig: Brockhaus, 1932: In der Wildnis …`: behind the imprint of a book what it says.
_IMPRINT_THEN = regex(
    r":\s[^\W\d_a-z][^:;()\x00\d]{2,40},\s(?:1[5-9]|20)\d\d(?P<colon>:)\s+(?=[^\W\d_a-z][^\W\d_]*\s[a-zäöü\x00»«])"
)
# `GAO-04-38, GAO-01-592, and GAO/GGD-96-118`: papers that are named by their numbers.
_CODES = regex(r"(?<=\d)(?P<sep>,\s+(?:and\s+)?|\s+and\s+)(?=(?:GAO|CRS|RAND|OIG|NSIAD)[-/][\w/-]*\d)")
_REPORTER = regex(
    r",\s\d{1,4}\s[A-Z](?:(?!\w{3}\.\s\d{2,4}\s[A-Z])[^;()]){2,90}?\s\d{1,5}(?:,[\d\s–&n.-]{1,30}){0,6}\s\([^()]*\d{4}\)"
)
# `410 U.S. 113` · `410 U.S. at 120`: a decision by volume and reporter, behind what is quoted from it.
_REPORT_AHEAD = (
    r"\d{1,4}\s(?:U\.\s?S\.|S\.\s?Ct\.|L\.\s?Ed\.|F\.|[A-Z][\w.]*\.(?:\s?\dd)?)(?:\s?[\w.]{1,6}){0,2}?\s(?:at\s)?\d"
)
_PARTIES_AHEAD = regex(
    r"\s+(?:[A-Z][\w.'’&-]*,?\s+|of\s+|the\s+|&\s+|and\s+){0,8}?(?:v\.\s|\d{1,4}\s+[A-Z][\w.]*+"
    r"(?:\s[A-Z2-4][\w.]*+){0,3}\s+\d)"
)
_CHAIN = regex(
    r"(?!(?:Ibid|Id|Cf|See|Idem|Op|Loc|E\.g|I\.e)\b)(?:[A-Z][\w'’]{1,7}\.|(?:[A-Z]\.){2,}"
    r"|[A-Z]\w{1,6}[’'][tnl]\b)(?:[,\s]|$)"
)
# `U. Pitt. Panoramas (Oct. 16, 2019)`: the rest of a name, and the day on which something appeared there.
_SITE_AHEAD = regex(
    r"(?:[A-Z&][\w.’'&-]*\s+){1,5}\((?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov"
    r"|Dec)[a-z]*\.?\s\d{1,2},\s\d{4}"
)
_SENTENCE_STARTS = regex(r"(?:Also|See|But|However|Cf|It|This|These|The|In|For|Similarly|And|Compare)\b")
# `2 vols. Boston, 1891. Vol. I, p. 8.` · `14 July 2004, HC 898. Page 147.`: the place of what stands before it.
_PLACE_BEHIND = regex(
    r"(?:Vols?\.|Volume|Bk\.|Book|Pt\.|Part|Pages?|Paras?\.?|Paragraphs?|Chapters?|Ch\.|Cols?\.|Sections?)\s(?:\d{1,4}|[IVXLC]{1,6})"
    r"(?:[–-]\d{1,4})?(?:[.,:]\s?(?:pp?\.\s?)?\d[\d, –-]*)?\s*\.?\s*(?:$|;)"
)
# `*Life and Letters*. 2 vols. Boston, 1891.` · `Die Häfen. 2., neu bearb. Aufl. Kiel 1991`
_VOLUMES_BEHIND = regex(
    r"\d{1,3}(?:st|nd|rd|th|d)?\s(?:vols?|volumes|Bde|Bände|tomes|edn?|edition|Aufl)\b"
    r"|(?:\d{1,3}\.,?\s(?:[^\W\d_]+\.?,?\s(?:und\s|u\.\s)?){0,4})?(?:Aufl(?:\.|age\b)|Ausg\.)"
    r"|\d{1,2}(?:\.|\.?[ªº°]|è?m?e|er|a)?\s?(?:(?:éd|ed|izd|изд|udg|utg|uppl|oppl|wyd)\.|édition|edición|edição|edizione|druk|baskı)"
)
# `*The Guardian*. May 12, 2009, https://…`: the day of what stands before it.
_DAY_BEHIND = regex(
    rf"(?:{MONTH}\s\d{{1,2}}(?:st|nd|rd|th)?,\s|\d{{1,2}}(?:st|nd|rd|th)?\s{MONTH},?\s)(?:1[89]|20)\d\d(?=\s*(?:[.,;<(\[\x00]|https?:|www\.|$))"
)
# `In: *Hafenkunde*. 2007, vol. 19`
_YEAR_AND_VOLUME = regex(r"(?:1[5-9]|20)\d\d,\s(?:[Vv]ol\.|roč\.|Jg\.|n[°ºr]|no\.|č\.|iss\.)\s?\d")
_DATA_BEHIND = (_PLACE_BEHIND, _VOLUMES_BEHIND, _DAY_BEHIND, _YEAR_AND_VOLUME)
_LAST_WORD = regex(r"[\w.’'&-]+$")
# `16. Januar 1998` · `2. Aufl. 2003` · `90. EL 2020`: ordinals of other languages.
_BEHIND_ORDINAL = regex(
    rf"{FOREIGN_MONTH}\s(?:1[5-9]|20)\d\d"
    r"|(?:[^\W\d_]{1,24}\.?,?\s){0,4}(?:Aufl(?:\.|age\b)|Ausg(?:\.|abe\b))|EL\b|Lfg\.|(?:Ergänzungs)?[Ll]ieferung\b"
)


def is_abbreviation(word: str) -> bool:
    """Tell whether a word before a full stop is one that is always written with it: `vol`, `eds`, `Univ`."""
    return word.strip(".").lower() in _ABBREVIATIONS


def cuts(regions: Regions) -> list[tuple[int, int, str]]:
    """Places where the note may be cut: end of the piece before, start of the one after, and the mark between."""
    found = [*_semicolons(regions), *_full_stops(regions), *dash_cuts(regions)]
    return sorted(set(found))


def _semicolons(regions: Regions) -> Iterator[tuple[int, int, str]]:
    for match in re.finditer(r"\s*;\s*", regions.mask):
        yield match.start(), match.end(), ";"


def _full_stops(regions: Regions) -> Iterator[tuple[int, int, str]]:
    text, mask = regions.text, regions.mask
    cases = [found.span() for found in _REPORTER.finditer(text)]
    for match in _STOP.finditer(mask):
        if not any(start < match.start() < end - 1 for start, end in cases) and _ends_sentence(regions, match):
            yield match.start() + 1 + len(match["close"]), match.end(), "."
    for match in _CODES.finditer(text):
        yield match.start("sep"), match.end("sep"), ";"
    for match in (*_NO_SPACE.finditer(mask), *_IBID_AND.finditer(mask)):
        yield match.end(), match.end(), "."
    for match in _IMPRINT_THEN.finditer(mask):
        yield match.start("colon"), match.end(), "."
    yield from _stops_of_regions(regions)


def _ends_sentence(regions: Regions, stop: re.Match[str]) -> bool:
    text, mask = regions.text, regions.mask
    if text.startswith(("M. ", "M.,"), stop.end()) and mask[: stop.start()].endswith(" a"):
        return False  # `Frankfurt a. M. 1985`
    if mask[max(0, stop.start() - 4) : stop.start()].rstrip().endswith("."):
        return False  # words left out: `Epistles of . . . George Fox`
    if mask[stop.start()] == "." and any(form.match(text, stop.end()) for form in _DATA_BEHIND):
        return False
    if mask[stop.start()] == "." and _is_shortened_author(regions, stop.start(), stop.end()):
        return False
    if mask[stop.start() - 1].isdigit() and _BEHIND_ORDINAL.match(text, stop.end()):
        return False
    if mask.endswith("Error", 0, stop.start()):
        return False  # `supra note 6Error! Bookmark not defined., at 17`: a link that a word processor lost
    if text[stop.end()].isdigit() and mask[stop.start()] in "?!" and not stop["close"]:
        return False  # `What Is a Treaty For? 290 (1987)`
    return text[stop.end()] not in "([" and not _is_abbreviation(mask, stop.start(), text[stop.end() :])


# `Cic. *De Portis*, i. 5` · `St. Aug. *De Flum*. 4`: ancients are cited by the beginnings of their names.
_SHORT_AUTHOR = regex(
    r"(?:^|[;.—–(]\s?|\b(?:[Ss]ee|also|[Cc]f\.|[Cc]omp\.|and),?\s)(?:St?\.\s)?[A-Z][a-zë]{1,8}(?:\.\s[A-Z][a-zë]{1,9})?$"
)
_PLACE_OF_TEXT = regex(
    r"[.,]?\s(?:(?:lib|l|bk|c|cap|ch|ep|epist|serm|hom|fr|frag|§|p|pp|v)\.?\s)?(?:[ivxlc]{1,7}|[IVXLC]{1,7}|\d{1,4})(?!\w)"
)

_DOTTED_PLACE = regex(r"\d{1,3}\.\d{1,3}(?:\.\d{1,3})?(?![\w.]\w)")


def _is_shortened_author(regions: Regions, stop: int, begin: int) -> bool:
    """Tell whether a full stop shortens the name of who wrote the text in italics behind it, or that text's title."""
    if regions.mask[stop - 1] == BLANK and _DOTTED_PLACE.match(regions.text, begin):
        return True  # `Cic. *Fin*. 1.5`
    title = next((span for span in regions.italics if span.start == begin), None)
    if title is None or _PLACE_OF_TEXT.match(regions.text, title.end) is None:
        return False
    return _SHORT_AUTHOR.search(regions.text[max(0, stop - _BEFORE) : stop]) is not None


_BEFORE = 40  # letters that hold a shortened name and the word before it


def _stops_of_regions(regions: Regions) -> Iterator[tuple[int, int, str]]:
    """Full stops within quotation marks or italics, and behind addresses."""
    text = regions.text
    for region in (*regions.quotes, *regions.italics):
        after = re.match(rf"\s+(?=(?:&\s+)?(?:[^\W\d_a-z]|[\"“‘«])|{_REPORT_AHEAD})", text[region.end :])
        if after and re.search(r"[.?!][\"”’'*]*$", text[region.start : region.end]):
            yield region.end, region.end + after.end(), "."
    for address, _ in regions.addresses:
        after = re.match(r"[.,]?\s+(?=(?:&\s+)?[A-Z][a-z]+[\s,])", text[address.end :])
        if after and text[address.end] == ".":
            yield address.end + 1, address.end + after.end(), "."


# `Doe v. The Brig Petrel` goes on all the same.
_SENTENCE_AHEAD = regex(r"(?:See|Cf\.?|For|The|In|This)\b")


def _is_abbreviation(mask: str, stop: int, after: str) -> bool:
    """Tell whether a full stop ends an abbreviation or an initial, and not the sentence."""
    if mask[stop] != ".":
        return False
    word = _LAST_WORD.search(mask, max(0, stop - 20), stop)
    if word is None:
        return False
    if re.search(r"\d[a-z]?[–-]$", mask[: word.start()]):
        return False  # `plates 31a–b. More recently`
    letters = word[0].strip(".").lower()
    if letters in ("ibid", "ib", "id", "idem", "bid", "cit"):
        return not re.match(
            r"(?!(?:Vol|Bd|Book|Bk|Ch|Chap|Part|Pt|Fig|Table|Nos?|App)[.\s]\s*[\dIVXLC])[A-Z][a-z]", after
        )
    if re.fullmatch(r"[A-Z]{2}", word[0]) and _SENTENCE_STARTS.match(after):
        return False  # `per Crennan and Kiefel JJ. Also see …`
    if (letters == "t" and re.match(r"[IVXLC]+\b|\d", after)) or (letters == "o" and re.match(r"[SOJ]\.", after)):
        return True  # `Les quais, t. II` · `Hafenbuch, 2001, o. S.`
    if _goes_on_behind(word[0], mask[max(0, stop - _NEAR) : stop], after) or _is_one_of_several(
        word[0], after, mask[stop + 1 :]
    ):
        return True
    known = letters in _ABBREVIATIONS or letters.rpartition(".")[2] in _ABBREVIATIONS
    return known and (letters in ("v", "vs") or not _SENTENCE_AHEAD.match(after))


def _goes_on_behind(word: str, before: str, after: str) -> bool:
    """Tell whether a word is shortened, whatever stands behind it: an initial, a number, small capitals."""
    return _is_shouted(word, before, after) or _is_numbered(word, after) or _is_initial(word)


# `BOS. GLOBE, Apr. 1, 2007` · `86 TARN. U. L. REV. 12` · `ORG. FOR ECON. DEV., PIERS`: small capitals of law reviews.
_SHOUTED_AHEAD = regex(
    r"(?:[A-Z&][A-Z&’'.-]*\s){0,6}?[A-Z&][A-Z&’'.-]*(?:,\s(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|Spring|Summer|Fall|Winter)"
    r"|\s\d{1,4}[,\s]|,?\s\x00|,\shttps?:|\s\()"
)
_SHOUTED_BEHIND = regex(r"(?:,\s|\x00\s|\d\s)(?:[A-Z&][A-Z&’'.-]*\s){0,3}[A-Z’']{3,}$")


_NEAR = 120  # letters behind a comma, for the name of a periodical


def _is_shouted(word: str, before: str, after: str) -> bool:
    """Tell whether a word in capitals is shortened, in the name of a periodical or of a body."""
    if not re.fullmatch(r"[A-Z’'-]{3,}", word) or not re.match(r"[A-Z&]{2,}|&|[A-Z]\.\s\d", after):
        return False
    if re.match(r"(?:FOR|OF|ON|AND|&)\s", after):
        return True
    return _SHOUTED_BEHIND.search(before) is not None and _SHOUTED_AHEAD.match(after) is not None


def _is_numbered(word: str, after: str) -> bool:
    """Tell whether a number behind a full stop goes on with a place or a corpus."""
    if re.fullmatch(r"[IVXLC]+|[ivxlc]+", word) and re.match(r"\d|pp?\.|nn?\.|[A-Z][a-z]{0,2}\.\s?\d", after):
        return True  # `Ch. XXXV. 142, p. 158`
    if after[:1].isdigit() and word in _LANGUAGES:
        return True  # `BnF, MS fr. 12345`
    if after[:1].isdigit() and word[0].isupper() and begins_book(word.strip(".")):
        return True  # `Heb. 1`
    return bool(re.fullmatch(r"[A-Z]{2,6}", word) and _IN_CORPUS.match(after))  # `JRAS. 1913 pp. 46-48`


# Libraries part their manuscripts by languages, and by when they had them: `lat. 12345`, `nouv. acq. fr. 123`.
_LANGUAGES = frozenset(("fr", "lat", "gr", "ital", "acq", "arab", "hebr", "germ", "gall", "Misc", "misc"))
_IN_CORPUS = regex(r"(?:[IVXLC]+|[ivxlc]+|\d{1,4})(?:[.,:]\s?\d|\s?\(\d{4}\)|[.,]?\s(?:pp?|no)\.)")


def _is_initial(word: str) -> bool:
    """`S. Iftikhar Murshed`, `K.L. Shimko`, `U.S.`, `Dep't`, `Int'l`."""
    word = word.rpartition("-")[2] or word  # `Pakistan-U.S.`
    single = re.fullmatch(r"[^\W\d_](?:\.?-?[^\W\d_])?", word) and word.isupper()
    return bool(
        single or re.fullmatch(r"(?:[^\W\d_]\.)+[^\W\d_]", word) or re.search(r"[’'](?:t|n|l|y|d|r)s?$", word.lower())
    )


def _is_one_of_several(word: str, after: str, rest: str) -> bool:
    """`Gen. Servs. Admin. Strategic Info.` · `Quay Food Prods. Corp., 568 F.2d 240` · `Roe et al. *Tarn*`."""
    if word == "al" and rest.startswith(f" {BLANK}"):
        return True
    if re.match(r"(?:See|Cf|But see|Accord|Compare|E\.g)\b", after):
        return False
    ahead = _CHAIN.match(after) or _PARTIES_AHEAD.match(rest) or _SITE_AHEAD.match(after)
    return word[0].isupper() and len(word) < 9 and ahead is not None
