"""The tutorial does what it says: every file written, every command run in an empty folder, every answer compared."""

from pathlib import Path

import pytest
from tests.support.walking import fits, steps_of, walk_through

PAGE = Path(__file__).resolve().parent.parent / "docs" / "tutorial" / "first-brief.md"


def test_the_tutorial_ends_with_a_paper(tmp_path: Path) -> None:
    assert walk_through(PAGE, tmp_path) == []
    built = {path.name for path in (tmp_path / "papers" / "dist").iterdir() if path.stat().st_size > 1000}
    assert {"ferry-fares.pdf", "ferry-fares.docx", "ferry-fares.html"} <= built


@pytest.mark.parametrize(
    ("answer", "is_right"),
    [
        ("one\ntwo", True),
        ("one\n…", True),
        ("…\ntwo", True),
        ("o… \ntwo", False),
        ("o…\ntwo", True),
        ("", True),
        ("one", False),
        ("two\none", False),
        ("…\nthree", False),
    ],
)
def test_an_answer_is_the_pages_or_it_is_not(answer: str, is_right: bool) -> None:
    assert fits(answer, "one\ntwo\n") is is_right


def test_what_came_out_otherwise_is_told_with_its_line(tmp_path: Path) -> None:
    page = tmp_path / "page.md"
    page.write_text("# Page\n\n```console\n$ brief init demo\nnothing of the kind\n```\n", encoding="utf-8")
    (told,) = walk_through(page, tmp_path)
    assert told.startswith("page.md:4: $ brief init demo\ndemo/.gitignore")


def test_files_and_commands_are_told_apart() -> None:
    page = '```yaml title="a.yaml"\nx: 1\n```\n\n```console\n$ brief a\none\n\ntwo\n$ brief b\n```\n\n```sh\nls\n```\n'
    steps = list(steps_of(page))
    assert [(step.path, step.command, step.answer) for step in steps] == [
        ("a.yaml", "", ""),
        ("", "brief a", "one\n\ntwo\n"),
        ("", "brief b", ""),
    ]
