"""A small project on disk, of two papers that share sections: what the look-ups are tried on."""

from pathlib import Path

SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><path d="M0 0h9"/></svg>'
FILES = {
    "briefs/ports/brief.yaml": """\
title: Harbour Dues
abstract: |
  Who pays what [@roe2004, 1].
variables: {port: Gwadar, long: false}
limits: {words: 20, abstract: 2, wrods: 9}
sections:
  - intro.md
  - section: ../shared/dues.md
    with: {year: 2012}
  - section: ../shared/dues.md
    with: {year: 2014}
  - section: ../shared/annex.md
    if: long
  - end.md
""",
    "briefs/ports/intro.md": "# Introduction\n\nIt begins.[^1] So says Roe. [@roe2004, 5]\n\n[^1]: A written note.\n",
    "briefs/ports/end.md": """\
# End

![A quay](quay.svg){alt="A quay"}

::: {.recommendation #rec-dues to="Ministry of Ports, Shipping" due="2027-06" priority=high status=proposed}
Publish the dues. [@oldroe, 7]
:::

::: {.recommendation #rec-board to="Harbour Board" due="2028" status=accepted}
Meet. {% include "closing.md" %}
:::

::: {.recommendation to="Harbour Board" due="when it can"}
Rest.
:::
""",
    "briefs/ports/quay.svg": SVG,
    "briefs/rivers/brief.yaml": """\
title: Rivers
style: plain
sections:
  - section: ../shared/dues.md
    with: {year: 2020}
""",
    "briefs/shared/dues.md": """\
---
title: The dues
parameters: {year: {required: true}}
---
# Dues in {{ year }}

They rose in {{ year }}. [@doe2010, 55]
{% if year == 2014 %}
They fell again. [@roe2004, 9]
{% endif %}
""",
    "briefs/shared/annex.md": "# Annex\n\nLonger. [@doe2010] {% include 'closing.md' %}\n",
    "briefs/shared/unused.md": "# Nobody needs this\n",
    "templates/closing.md": "That is all. [@doe2010, 60]",
    "bibliography/library.bib": """\
@book{roe2004, author={Roe, Jane}, title={The Alpha of Pakistan}, publisher={Ariana}, location={Lahore},
  date={2004}, ids={oldroe}}
@article{doe2010, author={Doe, Alan and Kr\\"oger, Eva}, title={Gas \\& Power}, journaltitle={Horizon},
  volume={64}, date={2011-04}, pages={50--60}}
@book{nobody1999, author={Nobody}, title={Not Cited}, publisher={X}, date={1999}}
""",
}


def write_project(folder: Path) -> Path:
    """Write the project into a folder."""
    for name, text in FILES.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder
