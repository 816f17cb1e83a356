"""The figures of the sample papers are what their data give, and the papers say of them what the data say."""

import csv
import re
from collections import Counter
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from types import ModuleType
from xml.etree import ElementTree

import pytest

ROOT = Path(__file__).resolve().parent.parent


def load_script() -> ModuleType:
    """The script, whose name is not that of a module."""
    spec = spec_from_file_location("draw_figures", ROOT / "scripts" / "draw-figures.py")
    assert spec is not None
    assert spec.loader is not None
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def script(tmp_path: Path) -> ModuleType:
    """The script, with the figures and their data in a folder of their own."""
    module = load_script()
    for figure in module.FIGURES:
        for name in (figure.data, figure.picture):
            (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
            (tmp_path / name).write_bytes((ROOT / name).read_bytes())
    module.ROOT = tmp_path  # type: ignore[attr-defined]
    return module


def rows(name: str) -> list[dict[str, str]]:
    """The data of a figure."""
    with (ROOT / "briefs" / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_pictures_are_what_the_data_give(script: ModuleType) -> None:
    assert [figure.picture for figure in script.stale()] == []


def test_other_data_are_noticed_and_drawn(script: ModuleType) -> None:
    data = script.ROOT / "briefs" / "reading-note" / "notes.csv"
    data.write_text(data.read_text(encoding="utf-8") + "One more,official,97\n", encoding="utf-8")
    assert script.main(["--check"]) == 1
    assert script.main([]) == 0
    assert script.main(["--check"]) == 0
    picture = (script.ROOT / "briefs" / "reading-note" / "notes.svg").read_text(encoding="utf-8")
    assert "5 notes, 3 works" in picture


@pytest.mark.parametrize("name", ["energy-corridor/lines.svg", "reading-note/notes.svg"])
def test_pictures_name_the_fonts_of_their_style_and_keep_text_as_text(name: str) -> None:
    picture = ElementTree.parse(ROOT / "briefs" / name).getroot()
    style = "Pagella" if name.startswith("energy") else "Heros"
    assert f"TeX Gyre {style}" in picture.attrib["font-family"]
    assert picture.find("{*}title") is not None
    assert len(picture.findall("{*}text")) > 5


def test_every_event_has_a_mark_and_no_two_labels_touch() -> None:
    picture = ElementTree.parse(ROOT / "briefs/energy-corridor/lines.svg").getroot()
    labels = [
        (float(text.attrib["y"]), float(text.attrib["x"]), text.text or "") for text in picture.iterfind("{*}text")
    ]
    events = Counter(row["label"] for row in rows("energy-corridor/lines.csv"))
    assert events <= Counter(label for _, _, label in labels)
    for (y, x, label), (next_y, next_x, _) in zip(sorted(labels), sorted(labels)[1:], strict=False):
        assert y != next_y or x + 6 * len(label) < next_x or label.isdigit()


def test_the_papers_count_as_the_data_do() -> None:
    kinds = Counter(row["kind"] for row in rows("energy-corridor/lines.csv"))
    assert kinds == {"words": 10, "paper": 6, "work": 2}
    text = (ROOT / "briefs/energy-corridor/four-lines.md").read_text(encoding="utf-8")
    assert "Of the eighteen entries in our list, ten are" in text
    assert "Ten of the eighteen dots are words, six are papers, two are work" in text


def test_the_notes_of_the_article_are_each_counted_once() -> None:
    works = rows("reading-note/notes.csv")
    notes = sorted(int(note) for work in works for note in work["notes"].split())
    assert notes == list(range(1, 97))
    count = Counter[str]()
    for work in works:
        count[work["kind"]] += len(work["notes"].split())
    text = (ROOT / "briefs/reading-note/trust.md").read_text(encoding="utf-8")
    said = re.findall(r"(\d+) notes to (\d+) works", text)
    assert [int(notes) for notes, _ in said] == [count[kind] for kind in ("press", "scholarly", "website", "official")]
    assert [int(number) for _, number in said] == [
        sum(work["kind"] == kind for work in works) for kind in ("press", "scholarly", "website", "official")
    ]


def test_the_data_cite_works_of_the_library() -> None:
    library = (ROOT / "bibliography" / "library.bib").read_text(encoding="utf-8")
    keys = {row["citekey"] for row in rows("energy-corridor/lines.csv")}
    assert [key for key in sorted(keys) if f"{{{key}," not in library] == []
