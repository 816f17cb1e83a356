"""Words of citing: months and seasons, what every language joins words with, what a style sets itself."""

_MONTHS = (
    "january jan", "february feb", "march mar", "april apr", "may", "june jun", "july jul", "august aug",
    "september sept sep", "october oct", "november nov", "december dec",
)  # fmt: skip
# As biblatex writes them in dates: `1970-23` is autumn.
_SEASONS = ("spring", "summer", "autumn fall", "winter")
DATES = {word: str(at) for at, words in enumerate(_MONTHS, 1) for word in words.split()} | {
    word: str(at) for at, words in enumerate(_SEASONS, 21) for word in words.split()
}
# They tell nothing of a work.
FUNCTION = frozenset(
    (
        "a", "an", "the", "of", "in", "on", "at", "by", "for", "to", "from", "with", "and", "or", "nor", "as", "that",
        "which", "is", "are", "was", "were", "it", "its", "this", "these", "de", "la", "le", "les", "des", "du", "und",
        "der", "die", "das", "von", "et", "al", "y", "el", "e", "o", "others", "see", "also", "cf", "but", "not",
    )
)  # fmt: skip
# `p.`, `ed.`, `accessed`, `ibid.`: a house style sets its own.
APPARATUS = frozenset(
    (
        "ed", "eds", "edited", "editor", "editors", "edn", "edition", "rev", "revised", "trans", "translated",
        "translator", "translators", "translation", "vol", "vols", "volume", "volumes", "no", "nos", "number",
        "numbers", "p", "pp", "page", "pages", "pg", "ch", "chap", "chs", "chapter", "chapters", "para", "paras", "par",
        "paragraph", "paragraphs", "s", "ss", "sec", "secs", "sect", "section", "sections", "art", "arts", "article",
        "articles", "cl", "clause", "schedule", "rule", "rules", "n", "nn", "note", "notes", "fn", "col", "cols",
        "column", "columns", "fig", "line", "lines", "bk", "book", "pt", "part", "parts", "fol", "app", "table",
        "verse", "accessed", "access", "retrieved", "last", "visited", "viewed", "available", "http", "https", "www",
        "doi", "isbn", "issn", "d", "st", "nd", "rd", "th", "issue", "issues", "case", "cases", "docket", "pub", "l",
        "especially", "ibid", "ibidem", "bid", "id", "idem", "op", "cit", "loc", "supra", "infra", "above",
        "hereinafter", "hereafter", "cited", "esp", "passim", "repr", "reprint", "reprinted", "phd", "diss",
        "dissertation", "thesis",
    )
)  # fmt: skip
