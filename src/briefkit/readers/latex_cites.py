r"""Citation commands of LaTeX (`\autocite[12]{roe2004}`) as text: pandoc's page would lose their keys."""

import re

from briefkit.patterns import regex

_COMMANDS = "|".join(
    (
        *("cite", "cites", "citep", "citet", "citealp", "citealt", "parencite", "textcite", "autocite", "smartcite"),
        *("fullcite", "footcite", "footfullcite", "footcitetext", "supercite", "citeauthor", "citeyear", "citetitle"),
    )
)
_CITE = regex(
    rf"\\(?P<name>(?i:{_COMMANDS}))\*?\s*(?:\[(?P<first>[^\]]*)\]\s*)?(?:\[(?P<second>[^\]]*)\]\s*)?"
    r"\{(?P<keys>[\w:./+,\s-]+)\}"
)


def written_cites(source: str) -> tuple[str, list[str]]:
    """The source with its citations as text, `[see @roe2004, 12]`, and the keys that they name."""
    keys: list[str] = []

    def written(match: re.Match[str]) -> str:
        own = [key.strip() for key in match["keys"].split(",") if key.strip()]
        keys.extend(own)
        before = match["first"] if match["second"] is not None else ""
        after = match["second"] if match["second"] is not None else match["first"]
        lead = f"{before.strip()} " if before and before.strip() else ""
        tail = f", {after.strip()}" if after and after.strip() else ""
        text = f"{{[}}{lead}{'; '.join(f'@{key}' for key in own)}{tail}{{]}}"
        return f"\\footnote{{{text}.}}" if match["name"].lower().startswith("foot") else text

    return _CITE.sub(written, source), keys
