"""A title without the marks around it: `“…,”`, `*Title.*`."""

import re

from briefkit.patterns import regex


def tidy_title(title: str) -> str:
    """A title without the marks around it: `“…,”`, `*Title.*`; a last full stop goes, `etc.` and `Jr.` too."""
    text = re.sub(r"\s+", " ", title).strip()
    if re.match(r"\W*„", text) and text.count("„") == text.count("“"):
        text = re.sub(r"“(?=[,.;:\s]*$)", "", text)  # `„Häfen der Stadt“`
    if _HOLDS_QUOTATION.fullmatch(text):
        return text.strip(" ,;:*").removesuffix(".")
    text = _without_outer_quotes(text)
    own = text.count("“") == text.count("”") > 0  # `A Duty to “Seek Ferries”` keeps the mark that closes its own
    text = re.sub(r"[,.;:\s]*[\"”»«]+[,.;:\s]*$", "”" if own and re.search(r"”[,.;:\s]*$", text) else "", text)
    if text.count("‘") < len(re.findall(r"’(?!\w)", text)) or len(re.findall(r"'(?!\w)|(?<!\w)'", text)) % 2:
        text = re.sub(r"(?<=[\s\w.,?!)…”])[,.]?['’][,.]?$", "", text)
    text = text.strip(" ,;:*")
    text = re.sub(r",\s+passim$", "", text)
    return (
        text if re.search(r"\b(?:etc|Jr|Sr|Inc|Co|Corp|Ltd|[A-Z])\.$", text) else text.removesuffix(".").strip(" ,;:*")
    )


# `»Wir gehen«. Ein Hafen im Norden` · `Die Zeitschrift »Hafen«`: a quotation is part of the title.
_HOLDS_QUOTATION = regex(r"[^»«]+(?:»[^»«]+«[^»«]*)+|»[^»«]+«[.?!,:]?\s[^»«]+(?:»[^»«]+«[^»«]*)*")


def _without_outer_quotes(text: str) -> str:
    """Without the marks around the whole title; `'The Gentle Boy': Pederasty` keeps its own."""
    if re.match(r"['‘]", text):
        if re.search(r"['’][.,]?$", text) and re.match(r"['‘][^'’]*s['’]\s", text):
            return re.sub(r"['’](?=[.,]?$)", "", text[1:])  # `'Farmers' Union Rejects Plan'`
        closing = re.search(r"(?<=\w)[.,?!]?['’](?!\w)", text[1:])
        return text[1:] if closing is None or closing.end() >= len(text.rstrip(" ,.")) - 1 else text
    inner = re.search(r"(?<=\w)[.,?!]?[\"”](?=[\s:]+\w)", text[1:])
    if re.match(r"[\"“]", text) and inner and text[1:].count('"') + text.count("”") == 1:
        return text  # `"Bread or Blood" Revisited` keeps its own
    return re.sub(r"^[\"“”„«»*]+\s*(?=\S)", "", text)
