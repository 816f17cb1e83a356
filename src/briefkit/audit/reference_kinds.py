"""What kind of source a reference of a finished document names, as far as its words tell."""

from briefkit.audit.document_paper import ReferenceView
from briefkit.audit.reference_rest import outside_address, stretch_of, years_in
from briefkit.patterns import regex

# “A Chapter,” in *The Whole Book*, ed. Roe, 69–124: the book is cited in full elsewhere.
_IN_BOOK = regex(r"[,.]?[”\"»’'*_]*[,.]?(?:\s*\\?\[[^\]]*\])?\s+[*_]?in[*_]?:?\s+[*_“\"]*(?:[A-ZÀ-Þ][\w.’'-]*|the\b)")
_ARCHIVE = regex(
    r"\b(?:Archives?|Archivo|Papers|Manuscripts?|Records?|Correspondence|Letterbook|Box|Folder|Carton|Reel|Dossier|fols?"
    r"|MSS?|RG|Record Group|Series|Fonds|CO|FO|ADM|WO)\b[^;]*\b[A-Z]{0,4}[ /]?\d+",
)
_LAWFUL = regex(
    r"§|\b(?:U\.?S\.? Code|Rules? \d|Rules of (?:Procedure|Court|Evidence)|Administrative Code|Constitution|Amendment"
    r"|Petition for|Brief for|Complaint|Amicus|Articles? [IVX\d]"
    r"|Customary (?:IHL|Law))\b"
)
# A series whose papers are brought up to date under their number: `CRS Report R42388`.
_NUMBERED = regex(
    r"\b(?:Report|Insight|In Focus|Sidebar|Circular|Standard|Recommendation) (?:No\. )?[A-Z]{0,4}[- ]?\d[\d-]*"
)
# `Remarks by the President` · `The Attorney General’s Guidelines` · `Joint NGO Open Letter`
_SPEAKING = regex(
    r"\b(?:Remarks|Address|Statement|Speech|Testimony|Message|Communiqué|Interview|Conversation)\b.*\b(?:by|of|from|with)\b"
    r"|\b(?:Joint|Open Letter|Press (?:Release|Conference))\b"
    r"|^(?:The )?(?:President|(?:[A-Z][\w.]+ ){0,3}(?:Minister|Secretary|General|Governor|Commission(?:er)?|Committee"
    r"|Board|Director|Ambassador|Court|Council))[’']s? [A-Z]"
)


def is_in_book_cited_short(reference: ReferenceView) -> bool:
    """Tell whether it is a part of a book that is named with it, without the book's date."""
    text = outside_address(stretch_of(reference))
    title = reference.fields.get("title", "")
    at = text.find(title[-20:]) if title else -1
    rest = text[at + len(title[-20:]) :] if at >= 0 else ""
    return bool(rest) and _IN_BOOK.match(rest) is not None and not years_in(rest)


def is_kept_in_archive(reference: ReferenceView) -> bool:
    """Tell whether a box, a folio or a shelf mark finds it: a document of an archive is dated as it may be."""
    return _ARCHIVE.search(outside_address(stretch_of(reference))) is not None


def is_lawful(reference: ReferenceView) -> bool:
    """Tell whether it is a law, a body of rules or a numbered paper of a series: what holds has no date."""
    text = outside_address(stretch_of(reference))
    return _LAWFUL.search(text) is not None or _NUMBERED.search(text) is not None


def names_who_speaks(title: str) -> bool:
    """Tell whether a title says itself who answers for the work."""
    return _SPEAKING.search(title) is not None
