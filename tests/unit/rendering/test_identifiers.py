"""Ids that are unique in the paper, and links that find the id they mean."""

from pathlib import PurePosixPath

from hypothesis import given
from hypothesis import strategies as st

from briefkit.findings import Finding
from briefkit.rendering.ast import Element, link, para, span, string, text_of, walk, words
from briefkit.rendering.identifiers import Target, place_of_id, place_of_link, resolve_links, unique_ids
from briefkit.rendering.reading import Tree
from briefkit.text import ExpandedText, SourceText


def tree(*elements: Element, text: str = "", name: str = "s") -> Tree:
    return Tree([para(list(elements))], ExpandedText.of(SourceText(PurePosixPath(f"briefs/x/{name}.md"), text)))


def with_id(identifier: str) -> Element:
    return span(words("here"), identifier=identifier)


def resolve(*trees: Tree) -> tuple[list[str], list[Finding]]:
    """The targets of all links after they were resolved, and what was found."""
    findings = list(resolve_links(trees, unique_ids(trees), lambda target: f"Table {target.section + 1}"))
    links = [element for one in trees for element in walk(one.blocks) if element["t"] == "Link"]
    return [element["c"][2][0] for element in links], findings


@given(st.lists(st.lists(st.sampled_from(["a", "a-2", "a-3", "b", "fn1", "x-fn1", "a b", "main", ""]), max_size=5)))
def test_ids_are_unique_and_the_first_keeps_its_name(sections: list[list[str]]) -> None:
    targets = unique_ids([tree(*map(with_id, names)) for names in sections])
    printed = [target.printed for target in targets]
    assert len(set(printed)) == len(printed)
    assert [target.written for target in targets] == [name for names in sections for name in names if name]
    for target in targets:
        assert target.element["c"][0][0] == target.printed
        assert " " not in target.printed


def test_ids_that_the_page_itself_uses_get_another_name() -> None:
    targets = unique_ids([tree(*map(with_id, ["fn1", "refs", "main", "mains"]))])
    assert [target.printed for target in targets] == ["x-fn1", "x-refs", "x-main", "mains"]


def test_link_means_the_id_of_its_own_section_first() -> None:
    sections = [tree(with_id("same"), link("#same", []), name=name) for name in ("s1", "s2")]
    assert resolve(*sections) == (["#same", "#same-2"], [])


def test_link_without_text_gets_the_name_unbroken() -> None:
    section = tree(with_id("t"), link("#t", []))
    resolve(section)
    (element,) = [element for element in walk(section.blocks) if element["t"] == "Link"]
    assert element["c"][1] == [string("Table\u00a01")]


def test_link_with_text_keeps_it() -> None:
    section = tree(with_id("t"), link("#t", words("the table")))
    resolve(section)
    assert text_of(section.blocks) == "herethe table"


def test_dead_link_prints_its_id_and_is_an_error_at_its_line() -> None:
    section = tree(with_id("table-trade"), link("#tabel-trade", []), text="Text\n\nSee [](#tabel-trade).\n")
    _, (finding,) = resolve(section)
    assert (finding.code, str(finding.location)) == ("R173", "briefs/x/s.md:3:6")
    assert finding.hint == "did you mean #table-trade?"
    assert text_of(section.blocks) == "here[tabel-trade?]"


def test_link_that_fits_two_other_sections_names_both() -> None:
    one, two = (tree(with_id("same"), text="[here]{#same}", name=name) for name in ("s1", "s2"))
    three = tree(link("#same", []), text="[](#same)", name="s3")
    _, (finding,) = resolve(one, two, three)
    assert finding.code == "R178"
    assert "briefs/x/s1.md:1:8 and briefs/x/s2.md:1:8" in finding.message


def test_links_out_of_the_paper_are_left_alone() -> None:
    assert resolve(tree(link("https://example.org/#x", words("x")))) == (["https://example.org/#x"], [])


def test_places_of_ids_and_links() -> None:
    section = tree(text="# The *Cold* War\n\n::: {.note #box}\n:::\n\nSee [that](#box) and [the war][the-cold-war].\n")
    assert str(place_of_id(section, "the-cold-war")) == "briefs/x/s.md:1:1"
    assert str(place_of_id(section, "box")) == "briefs/x/s.md:3:12"
    assert str(place_of_link(section, "box")) == "briefs/x/s.md:6:10"
    assert str(place_of_link(section, "the-cold-war")) == "briefs/x/s.md:6:31"


def test_target_remembers_its_section() -> None:
    targets: tuple[Target, ...] = unique_ids([tree(), tree(with_id("a"))])
    assert [target.section for target in targets] == [1]


def test_the_uses_of_a_section_are_told_apart_by_their_number() -> None:
    shared = [tree(with_id("rec-visit"), text="{#rec-visit}", name="shared") for _ in range(2)]
    links = tree(*(link(f"#rec-visit{end}", []) for end in ("-1", "-2", "")))
    targets, (finding,) = resolve(links, *shared)
    assert targets == ["#rec-visit", "#rec-visit-2", "#rec-visit"]
    assert "write #rec-visit-1 for the first use, #rec-visit-2 for the second" in finding.hint
