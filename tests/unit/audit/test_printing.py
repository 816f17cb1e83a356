"""What the build remarks on when it sets a paper is told by the audit too, at the same place."""

from pathlib import Path

import pytest
from tests.support.audit import TODAY, corpus_of, sources_of

from briefkit.app.audit import load_corpus
from briefkit.audit.printing import printing_findings
from briefkit.workspace import Project


@pytest.mark.parametrize(
    ("section", "expected"),
    [
        ("# A\n\nIt fell.[^1]\n\n[^1]: As is known.[^2]\n\n[^2]: By all.\n", [("P102", 5, 19)]),
        ("# A\n\nIt fell.^[As is known.[^2]]\n\n[^2]: By all.\n", [("P102", 3, 23)]),
        ('# A\n\n::: {.recommendation to="x"}\nDo it.\n', [("J203", 3, 1)]),
        ("# A\n\n![](a.png)\n", [("P208", 3, 1)]),
        ('# A\n\n![](a.png){alt="A map"} ![The map](a.png)\n\n::: {.note}\nWords.\n:::\n', []),
        ("# A\n\nIt fell.[^1] `![](a.png)` `:::`\n\n[^1]: As is known.[^none]\n", []),
    ],
)
def test_what_would_not_print_well(section: str, expected: list[tuple[str, int, int]]) -> None:
    paper = corpus_of(sources_of({"section.md": section})).papers[0]
    found = [(f.code, f.location.line, f.location.column) for f in printing_findings(paper) if f.location]
    assert found == expected


def test_it_is_told_with_the_project(tmp_path: Path) -> None:
    folder = tmp_path / "briefs" / "x"
    folder.mkdir(parents=True)
    (folder / "brief.yaml").write_text("title: A Title\nsections: [section.md]\n", encoding="utf-8")
    (folder / "section.md").write_text("# A\n\n![](a.png)\n", encoding="utf-8")
    assert [finding.code for finding in load_corpus(Project(tmp_path), [], TODAY).told] == ["P208"]
