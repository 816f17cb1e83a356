"""biblatex's data model as the rules need it: types, fields, and what a type cannot do without.

From the biblatex manual, 2.1 "Entry Types", 2.2 "Entry Fields" and `blx-dm.def`, relaxed where policy papers have to
cite unsigned and corporate work.
"""

from collections.abc import Mapping

from briefkit.bibliography.csl_types import TYPES

# Types of biblatex and of this tool's house styles; sets and data-only entries are never printed.
KNOWN_TYPES = frozenset(TYPES) | frozenset(
    ["xdata", "set", "customa", "customb", "customc", "customd", "custome", "customf", "electronic", "www", "hearing"]
)
DATA_ONLY = frozenset(["xdata", "set"])

# What each type needs: every item is a choice of fields, one of which has to say something.
_WHO = ("author", "editor", "institution", "organization", "publisher", "translator", "holder")
REQUIRED: Mapping[str, tuple[tuple[str, ...], ...]] = {
    "article": (("title",), ("journaltitle", "journalsubtitle", "issuetitle", "eprint"), ("date", "year")),
    "book": (
        ("author", "editor", "translator", "institution", "organization", "publisher"),
        ("title",),
        ("date", "year"),
    ),
    "mvbook": (("author", "editor"), ("title",), ("date", "year")),
    "inbook": (("title", "chapter"), ("booktitle", "maintitle"), ("date", "year")),
    "bookinbook": (("title",), ("booktitle",), ("date", "year")),
    "collection": (("title",), ("date", "year")),
    "incollection": (("title",), ("booktitle",), ("date", "year")),
    "inreference": (("title",), ("booktitle",)),
    "inproceedings": (("author", "editor", "organization"), ("title",), ("booktitle", "eventtitle"), ("date", "year")),
    "proceedings": (("title",), ("date", "year")),
    "report": (("author", "editor", "institution", "organization"), ("title",), ("date", "year")),
    "thesis": (("author",), ("title",), ("institution",), ("date", "year")),
    "online": (("title",), ("url", "doi", "eprint")),
    "unpublished": (("author", "editor", "organization"), ("title",), ("date", "year")),
    "manual": (("title",), ("date", "year")),
    "patent": (("author", "holder"), ("title", "number"), ("number",), ("date", "year")),
    "periodical": (("title", "issuetitle"), ("date", "year")),
    "dataset": (_WHO, ("title",)),
    "newspaper": (("title",), ("journaltitle",), ("date", "year")),
    "magazine": (("title",), ("journaltitle",), ("date", "year")),
    "misc": (("title", "howpublished", "note"),),
}

_PEOPLE = """author editor editora editorb editorc translator annotator commentator introduction foreword afterword
 bookauthor holder shortauthor shorteditor"""
_PEOPLE_TYPES = "authortype editortype editoratype editorbtype editorctype nameaddon"
_TITLES = """title subtitle titleaddon booktitle booksubtitle booktitleaddon maintitle mainsubtitle maintitleaddon
 journaltitle journalsubtitle journaltitleaddon issuetitle issuesubtitle issuetitleaddon eventtitle eventtitleaddon
 origtitle reprinttitle shorttitle shortjournal shortseries shorthand shorthandintro indextitle indexsorttitle sorttitle
 series label"""
_PUBLICATION = """publisher location institution organization venue howpublished origpublisher origlocation edition
 volume volumes number issue part chapter pages pagetotal bookpagination pagination eid version type entrysubtype
 pubstate note addendum language origlanguage langid langidopts library"""
_DATES = "date year month day urldate eventdate origdate endyear"
_IDENTIFIERS = "doi url eprint eprinttype eprintclass archiveprefix primaryclass isbn issn isrn ismn iswc isan"
_TECHNICAL = """ids crossref xref xdata related relatedtype relatedstring relatedoptions entryset execute options
 presort sortkey sortname sortshorthand sortyear sortinit sortinithash keywords gender hyphenation indexname
 usera userb userc userd usere userf verba verbb verbc lista listb listc listd liste listf namea nameb namec
 nameatype namebtype namectype abstract annotation annote file pdf journal address school key urlraw
 collaborator court jurisdiction authority references status submitted history review copyright rights"""
KNOWN_FIELDS = frozenset(
    " ".join((_PEOPLE, _PEOPLE_TYPES, _TITLES, _PUBLICATION, _DATES, _IDENTIFIERS, _TECHNICAL)).split()
)

# Fields that programs leave in libraries; nobody prints them and nobody wants to hear of them.
_OF_PROGRAMS = """
    timestamp owner groups __markedentry comment mendeley-tags mendeley-groups citeulike-article-id posted-at
    priority readstatus ranking creationdate modificationdate added-at interhash intrahash biburl bibsource
    date-added date-modified bdsk-url-1 bdsk-url-2 bdsk-url-3 bdsk-file-1 bdsk-file-2 shortdoi zotero
    qualityassured printed keyword urlaccessed journalabbr number-of-pages numpages articleno issue_date
    keywords-plus unique-id web-of-science-categories document_type affiliation source langid pmid pmcid
    mrnumber zblnumber arxivid
"""
OF_PROGRAMS = frozenset(_OF_PROGRAMS.split())

# Fields whose presence says that the type is another one: field -> types that have it.
_IN_JOURNALS = frozenset(["article", "periodical", "suppperiodical", "review", "newspaper", "magazine", "misc",
                          "online", "unpublished", "dataset"])  # fmt: skip
_IN_BOOKS = frozenset(["inbook", "incollection", "inproceedings", "inreference", "bookinbook", "suppbook",
                       "suppcollection", "misc", "unpublished", "legal", "jurisdiction", "legislation"])  # fmt: skip
ONLY_IN: Mapping[str, frozenset[str]] = {
    "journaltitle": _IN_JOURNALS | {"jurisdiction", "legal", "legislation", "interview", "letter"},
    "booktitle": _IN_BOOKS,
    "issn": _IN_JOURNALS | {"report", "collection", "proceedings", "book", "inproceedings", "incollection", "thesis"},
    "eventtitle": frozenset(["inproceedings", "proceedings", "unpublished", "misc", "lecture", "speech", "performance",
                             "video", "audio", "online", "report", "booklet", "collection", "incollection"]),
}  # fmt: skip

BOOKS = frozenset(["book", "collection", "proceedings", "reference", "mvbook", "mvcollection"])
LEGAL = frozenset(["jurisdiction", "legislation", "legal"])
