import hashlib
import json
import multiprocessing
from pathlib import Path

import pytest

from briefkit.app import harvest as harvest_module
from briefkit.app.harvest import add_text, harvest_files
from briefkit.cli.main import main
from briefkit.findings import BriefError

PAPER = """# A Paper

Text.[^1] More.[^2]

[^1]: Musa Khan, *The Long Policy* (Lahore: Ariana, 2004), 306.

[^2]: *Ibid.*, 307.
"""


@pytest.fixture
def paper(tmp_path: Path) -> Path:
    path = tmp_path / "paper.md"
    path.write_text(PAPER, encoding="utf-8")
    return path


def test_without_a_library_nothing_is_written(paper: Path) -> None:
    result = harvest_files([paper], {"date": "2013"})
    assert result.written == ()
    assert [path.name for path in paper.parent.iterdir()] == ["paper.md"]
    assert result.harvest.sources[0].own.fields["date"] == "2013"


def test_documents_read_by_several_processes_are_those_read_here(paper: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    other = paper.with_name("other.md")
    other.write_text(PAPER.replace("Khan", "Roe"), encoding="utf-8")
    here = harvest_files([paper, other], {}).harvest
    monkeypatch.setattr(harvest_module, "MUCH", 0)
    assert harvest_files([paper, other], {}).harvest == here
    with pytest.raises(BriefError, match="cannot be read"):
        harvest_files([paper, paper.with_name("nothing.md")], {})


def test_library_and_ledger(paper: Path) -> None:
    library = paper.parent / "bibliography" / "library.bib"
    result = harvest_files([paper], {"author": "Roe, Jane", "date": "2010"}, library)
    ledger = library.parent / "harvest" / f"{result.harvest.sources[0].own.key}.json"
    assert "@book{khan2004long," in library.read_text(encoding="utf-8")
    record = json.loads(ledger.read_text(encoding="utf-8"))
    assert record["path"] == "paper.md"
    assert [(note["line"], note["kind"]) for note in record["notes"]] == [(5, "full"), (7, "ibid")]
    assert record["entries"]["khan2004long"]["notes"] == [1, 2]


def test_a_second_harvest_writes_nothing(paper: Path) -> None:
    library = paper.parent / "bibliography" / "library.bib"
    harvest_files([paper], {}, library)
    before = {path: path.read_bytes() for path in library.parent.rglob("*.*")}
    assert harvest_files([paper], {}, library).written == ()
    assert {path: path.read_bytes() for path in library.parent.rglob("*.*")} == before


def test_what_was_set_holds_until_it_is_set_otherwise(paper: Path) -> None:
    library = paper.parent / "bibliography" / "library.bib"
    harvest_files([paper], {"author": "Roe, Jane", "date": "2010"}, library)
    before = {path: path.read_bytes() for path in library.parent.rglob("*.*")}
    assert harvest_files([paper], {}, library).written == ()
    assert {path: path.read_bytes() for path in library.parent.rglob("*.*")} == before
    again = harvest_files([paper], {"date": "2011"}, library)
    assert again.harvest.sources[0].given == {"author": "Roe, Jane", "date": "2011"}
    assert again.shelving is not None
    assert (again.shelving.added, again.shelving.changed) == ((), ("roe2010paper",))
    assert len(list((library.parent / "harvest").iterdir())) == 1


def test_what_was_set_goes_with_the_file_and_with_its_next_state(paper: Path) -> None:
    library = paper.parent / "library.bib"
    harvest_files([paper], {"date": "2010"}, library)
    moved = paper.rename(paper.with_name("moved.md"))
    assert harvest_files([moved], {}, library, dry_run=True).harvest.sources[0].given == {"date": "2010"}
    paper.write_text(PAPER.replace("306", "308"), encoding="utf-8")
    assert harvest_files([paper], {}, library, dry_run=True).harvest.sources[0].given == {"date": "2010"}
    paper.write_text(PAPER.replace("# A Paper", "# Another Thing"), encoding="utf-8")
    assert harvest_files([paper], {}, library, dry_run=True).harvest.sources[0].given == {}


def test_what_still_holds_is_told(
    paper: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(paper.parent)
    command = ["harvest", "paper.md", "--library", "library.bib", "--set"]
    assert main([*command, "date=2010"]) == 0
    assert "kept" not in capsys.readouterr().err
    assert main([*command, "author=Roe, Jane"]) == 0
    assert "paper.md: set in an earlier harvest and kept: date=2010" in capsys.readouterr().err


def test_a_dry_run_writes_nothing(paper: Path) -> None:
    library = paper.parent / "library.bib"
    result = harvest_files([paper], {}, library, dry_run=True)
    assert result.shelving is not None
    assert "khan2004long" in result.shelving.added
    assert not library.exists()


def _harvest(path: Path, library: Path) -> None:
    harvest_files([path], {"title": path.stem}, library)


def test_two_harvests_at_once_lose_nothing(tmp_path: Path) -> None:
    library = tmp_path / "bibliography" / "library.bib"
    papers = []
    for number in range(4):
        papers.append(tmp_path / f"p{number}.md")
        papers[-1].write_text(PAPER.replace("Khan", f"Khan{'abcd'[number]}"), encoding="utf-8")
    context = multiprocessing.get_context("fork")
    runs = [context.Process(target=_harvest, args=(path, library)) for path in papers]
    for run in runs:
        run.start()
    for run in runs:
        run.join(60)
    text = library.read_text(encoding="utf-8")
    assert all(f"@book{{khan{letter}2004long," in text for letter in "abcd")


@pytest.mark.parametrize("name", ["missing.md", "."])
def test_a_source_that_cannot_be_read_stops_before_anything_is_written(paper: Path, name: str) -> None:
    library = paper.parent / "library.bib"
    with pytest.raises(BriefError):
        harvest_files([paper, paper.parent / name], {}, library)
    assert not library.exists()


def test_a_broken_ledger_stops(paper: Path) -> None:
    library = paper.parent / "library.bib"
    (paper.parent / "harvest").mkdir()
    (paper.parent / "harvest" / "x.json").write_text("{", encoding="utf-8")
    with pytest.raises(BriefError, match="no JSON"):
        harvest_files([paper], {}, library)
    assert not library.exists()


def test_add_shows_and_writes(tmp_path: Path) -> None:
    library = tmp_path / "library.bib"
    text = "Ann Roe, *Books* (Paris: Press, 1999), 5."
    shown = add_text(text, library, write=False)
    assert shown.shelving is not None
    assert shown.shelving.added == ("roe1999books",)
    assert not library.exists()
    add_text(text, library, write=True)
    again = add_text("Ann Roe, *Books* (Paris: Press, 1999).", library, write=True)
    assert again.shelving is not None
    assert again.shelving.added == ()
    assert library.read_text(encoding="utf-8").count("@book") == 1


def test_add_refuses_what_is_no_reference(tmp_path: Path) -> None:
    with pytest.raises(BriefError, match="no reference"):
        add_text("This is so.", tmp_path / "library.bib", write=True)


@pytest.mark.parametrize("write", [False, True])
def test_add_refuses_a_library_with_an_entry_that_is_not_closed(tmp_path: Path, write: bool) -> None:
    library = tmp_path / "library.bib"
    broken = "@book{a2001, title = {A},\n}\n\n@book{b2001, title = {B,\n date = {2001}\n"
    library.write_text(broken, encoding="utf-8")
    with pytest.raises(BriefError, match=r"library\.bib:4: the entry @book\{b2001\} is not closed"):
        add_text("Ann Roe, *Books* (Paris: Press, 1999).", library, write=write)
    assert library.read_text(encoding="utf-8") == broken


def test_json_of_the_command(paper: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["harvest", str(paper), "--json", "--set", "date=2013"]) == 0
    record = json.loads(capsys.readouterr().out)
    (source,) = record["sources"]
    first, second = source["notes"]
    assert source["metadata"]["title"] == "A Paper"
    assert (first["number"], first["line"], first["kind"], second["raw"]) == (1, 5, "full", "*Ibid.*, 307.")
    (cite,) = second["citations"]
    assert {name: cite[name] for name in ("citekey", "form", "locator", "label", "urldate")} == {
        "citekey": "khan2004long",
        "form": "ibid",
        "locator": "307",
        "label": "page",
        "urldate": None,
    }
    entry = next(entry for entry in record["entries"] if entry["citekey"] == "khan2004long")
    assert entry["notes"] == [1, 2]
    assert record["findings"] == []


def test_findings_change_the_status_only_when_asked(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "paper.md"
    path.write_text("Text.[^1]\n\n[^1]: *Ibid.*, 3.\n", encoding="utf-8")
    assert main(["harvest", str(path), "-q"]) == 0
    assert main(["harvest", str(path), "-q", "--fail-on", "error"]) == 1
    assert "H153" in capsys.readouterr().err


def test_set_wants_a_name_and_a_value(paper: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["harvest", str(paper), "--set", "2013"]) == 2
    assert "NAME=VALUE" in capsys.readouterr().err


REMARK = """# A Paper

Text.[^1]

[^1]: The envoy said so twice. See Musa Khan, *The Long Policy* (Lahore: Ariana, 2004), 306.
"""


def _written(folder: Path) -> dict[Path, bytes]:
    return {path: path.read_bytes() for path in folder.rglob("*.*")}


def test_a_ledger_may_leave_out_what_is_no_reference_and_stays_so(paper: Path) -> None:
    paper.write_text(REMARK, encoding="utf-8")
    library = paper.parent / "bibliography" / "library.bib"
    harvest_files([paper], {}, library, commentary=False)
    before = _written(library.parent)
    ledger = json.loads(next(library.parent.rglob("*.json")).read_text(encoding="utf-8"))
    assert ledger["notes"][0]["raw"] == "[…] See Musa Khan, *The Long Policy* (Lahore: Ariana, 2004), 306."
    assert ledger["commentary"] == "withheld"
    harvest_files([paper], {}, library)
    assert _written(library.parent) == before


def test_a_source_from_elsewhere_is_known_by_its_name_and_digest(tmp_path: Path) -> None:
    source = tmp_path / "elsewhere" / "paper.md"
    source.parent.mkdir()
    source.write_text(PAPER, encoding="utf-8")
    library = tmp_path / "project" / "bibliography" / "library.bib"
    harvest_files([source], {}, library)
    ledger = json.loads(next(library.parent.rglob("*.json")).read_text(encoding="utf-8"))
    assert ledger["path"] == "paper.md"
    assert ledger["sha256"] == hashlib.sha256(source.read_bytes()).hexdigest()


def test_a_harvest_killed_between_library_and_ledger_is_made_good_by_the_next(
    paper: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = paper.parent / "whole" / "bibliography" / "library.bib"
    killed = paper.parent / "killed" / "bibliography" / "library.bib"
    harvest_files([paper], {}, whole)
    with monkeypatch.context() as patched:
        patched.setattr("briefkit.app.ledgers._write_ledgers", _killed)
        with pytest.raises(KeyboardInterrupt):
            harvest_files([paper], {}, killed)
    assert [path.name for path in killed.parent.rglob("*.*")] == ["library.bib"]
    harvest_files([paper], {}, killed)
    assert list(_written(killed.parent).values()) == list(_written(whole.parent).values())


def _killed(*_: object) -> None:
    raise KeyboardInterrupt


@pytest.mark.shared
def test_papers_of_many_kinds_harvested_into_one_library_twice(shared: Path, tmp_path: Path) -> None:
    papers = sorted(path for path in (shared / "corpus").iterdir() if path.suffix in (".md", ".html"))
    library = tmp_path / "bibliography" / "library.bib"
    for paper in papers:
        harvest_files([paper], {}, library)
    before = _written(library.parent)
    for paper in papers:
        assert harvest_files([paper], {}, library).written == ()
    assert _written(library.parent) == before


def test_byte_order_mark_and_line_ends_of_a_library_stay(paper: Path) -> None:
    library = paper.parent / "library.bib"
    before = b"\xef\xbb\xbf@book{a,\r\n title={x}\r\n}\r\n"
    library.write_bytes(before)
    harvest_files([paper], {}, library)
    after = library.read_bytes()
    assert after.startswith(before.rstrip())
    assert b"@book{khan2004long,\r\n" in after
    assert after.count(b"\n") == after.count(b"\r\n")


def test_what_is_broken_in_the_library_is_told(paper: Path) -> None:
    library = paper.parent / "library.bib"
    library.write_text("@book{a,\n title={x}\n", encoding="utf-8")
    assert "B201" in {finding.code for finding in harvest_files([paper], {}, library).findings}


def test_add_shows_a_near_work_and_adds_it_on_demand(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    library = tmp_path / "library.bib"
    add_text("Ann Roe, *Books* (Paris: Press, 1999), 5.", library, write=True)
    before = library.read_bytes()
    command = ["-C", str(tmp_path), "add", "Ann Roe, *Books* (Paris: Press, 2004), 5.", "--library", "library.bib"]
    assert main([*command, "--yes"]) == 0
    said = capsys.readouterr()
    assert "like @roe1999books" in said.out
    assert "--new" in said.err
    assert library.read_bytes() == before
    assert main([*command, "--new"]) == 0
    assert "@book{roe2004books," in library.read_text(encoding="utf-8")


def test_add_of_the_same_data_is_near_to_nothing(tmp_path: Path) -> None:
    library = tmp_path / "library.bib"
    text = "Ann Roe, *Books* (Paris: Press, 1999), 5."
    add_text(text, library, write=True)
    assert add_text(text, library, write=False).near == ()
    assert add_text(text, library, write=True, new=True).shelving.added == ("roe1999booksa",)  # type: ignore[union-attr]


def test_a_file_that_is_no_library_is_left_alone(paper: Path) -> None:
    page = paper.with_name("page.html")
    page.write_text("<style>\n@media print { p { margin: 0 } }\n</style>", encoding="utf-8")
    before = page.read_bytes()
    with pytest.raises(BriefError, match=r"page\.html` is there, and is no BibTeX library"):
        harvest_files([paper], {}, page)
    assert page.read_bytes() == before
    other = paper.with_name("works.bibtex")
    other.write_text("@book{roe2004,\n  title = {Alpha},\n}\n", encoding="utf-8")
    assert harvest_files([paper], {}, other).written


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("@book{roe2004, title = {Alpha}}", "BibTeX already"),
        ("https://doi.org/10.1000/182", "a DOI alone"),
        ("doi: 10.1000/182", "a DOI alone"),
        ("https://www.example.org/report", "an address alone"),
    ],
)
def test_what_names_a_work_and_says_nothing_of_it_is_not_added(tmp_path: Path, text: str, why: str) -> None:
    with pytest.raises(BriefError, match=why):
        add_text(text, tmp_path / "library.bib", write=True)
    assert not (tmp_path / "library.bib").exists()
