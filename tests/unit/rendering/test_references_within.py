"""What refers to something within the paper, and the places and texts of recommendations, in whole papers."""

from tests.support.briefs import note_texts, set_texts

from briefkit.rendering.ast import text_of, walk

RECOMMENDATION = "::: {.recommendation #rec-a to=Ministry}\nAs @roe2004 says, do it [@roe2004, 4].\n:::\n"
TABLE = "| a |\n|---|\n| 1 |\n\n: Cap {#tbl}\n"


def places(*sections: str) -> list[str]:
    return [str(one.location) for one in set_texts(*sections).recommendations]


def test_links_of_the_front_matter_find_what_they_mean() -> None:
    brief = set_texts(
        RECOMMENDATION, abstract="See [](#rec-a).", notice="And [](#rec-a).", author_note="Of [](#rec-a)."
    )
    assert not brief.findings
    assert text_of(brief.front.abstract) == "See Recommendation 1."
    assert text_of(brief.front.notice) == "And Recommendation 1."
    assert text_of(brief.front.authors[0].note) == "Of Recommendation 1."


def test_a_dead_link_of_the_abstract_is_told() -> None:
    (finding,) = set_texts("Text.", abstract="See [](#rec-none).").findings
    assert (finding.code, str(finding.location)) == ("R173", "briefs/x/brief.yaml")


def test_an_authors_note_cites_in_full_whatever_was_cited_before() -> None:
    brief = set_texts("A [@roe2004, 4].", author_note="See [@roe2004, 5].")
    assert text_of(brief.front.authors[0].note) == "See Jane Roe, The Alpha of Pakistan (Lahore: Ariana, 2004), 5."
    assert note_texts(brief) == ["Jane Roe, The Alpha of Pakistan (Lahore: Ariana, 2004), 4."]


def test_a_recommendation_is_told_at_its_block_in_each_use_of_its_section() -> None:
    text = f"# A\n\n{RECOMMENDATION}\n::: recommendation\nWithout an id.\n:::\n"
    assert places(text, text) == [f"briefs/x/s{use}.md:{line}:1" for use in (1, 2) for line in (3, 7)]


def test_recommendations_in_lists_and_quotations_are_told_at_their_blocks() -> None:
    text = "1. item\n\n   ::: {.recommendation}\n   One.\n   :::\n\n> ::: {to=X .recommendation}\n> Two.\n> :::\n"
    assert places(text) == ["briefs/x/s1.md:3:4", "briefs/x/s1.md:7:3"]


def test_a_sample_of_a_block_in_code_is_no_place_of_one() -> None:
    assert places(f"```\n{RECOMMENDATION}```\n\n{RECOMMENDATION}") == ["briefs/x/s1.md:7:1"]


def test_the_text_of_a_recommendation_is_what_prints() -> None:
    brief = set_texts(f"{RECOMMENDATION}\n::: {{.recommendations}}\n:::\n")
    assert brief.recommendations[0].text == "As Jane Roe says, do it."
    assert text_of(brief.blocks).endswith("Ministry: As Jane Roe says, do it.")


def test_tables_in_lists_and_quotations_are_numbered() -> None:
    quoted = "".join(f"> {line}\n" for line in TABLE.replace("#tbl", "#tbl-q").splitlines())
    listed = "- item\n\n" + "".join(f"  {line}\n" for line in TABLE.splitlines())
    brief = set_texts(f"{listed}\n{quoted}\n[](#tbl) and [](#tbl-q)\n")
    assert text_of(brief.blocks[-1]) == "Table 1 and Table 2 ■"
    labels = [text_of(e) for e in walk(brief.blocks) if e["t"] == "Span" and "caption-label" in e["c"][0][1]]
    assert labels == ["Table 1.", "Table 2."]


def test_two_of_one_id_in_a_section_are_told_with_both_places() -> None:
    (finding,) = set_texts("# A {#same}\n\n[](#same)\n\n# B {#same}\n").findings
    assert finding.code == "R178"
    assert "briefs/x/s1.md:1:6 and briefs/x/s1.md:5:6" in finding.message


def test_an_id_that_is_unique_keeps_its_name() -> None:
    brief = set_texts("# Intro\n", "# Intro\n", "# Other {#intro-2}\n\n# F {#fnord}\n\n# C {#contents}\n\n# Text\n")
    assert [heading.id for heading in brief.headings] == ["intro", "intro-3", "intro-2", "fnord", "contents", "x-text"]


def test_notes_of_a_table_are_told_at_their_lines_wherever_its_caption_stands() -> None:
    table = "| a |\n|---|\n| 1^[cell] |"
    under = set_texts(f"{table}\n\n: Cap^[caption]\n")
    assert [(note.text, note.location.line) for note in under.notes] == [("caption", 5), ("cell", 3)]
    above = set_texts(f"Table: Cap^[caption]\n\n{table}\n")
    assert [(note.text, note.location.line) for note in above.notes] == [("caption", 1), ("cell", 5)]


def test_no_link_stands_within_a_link() -> None:
    brief = set_texts("A [*link* [@roe2004, 4] b](https://x.org/a) and [c^[See d.]](https://x.org/b).")
    assert note_texts(brief) == ["Jane Roe, The Alpha of Pakistan (Lahore: Ariana, 2004), 4.", "See d."]
    links = [element for element in walk(brief.blocks) if element["t"] == "Link"]
    assert [text_of(link["c"][1]) for link in links] == ["link b", "c"]
    assert not [inner for link in links for inner in walk(link["c"][1]) if inner["t"] in ("Note", "Link")]
    assert len([element for element in walk(brief.blocks) if element["t"] == "Note"]) == 2


def test_the_list_of_recommendations_may_stand_in_the_front() -> None:
    brief = set_texts(RECOMMENDATION, notice="::: {.recommendations}\n:::\n")
    assert text_of(brief.front.notice) == "Ministry: As Jane Roe says, do it."
    assert [e["c"][2][0] for e in walk(brief.front.notice) if e["t"] == "Link"] == ["#rec-a"]


def test_the_alternative_text_of_a_picture_holds_no_citation() -> None:
    brief = set_texts("![A map [@roe2004, 4]](data:image/png;base64,iVBORw0KGgo=)\n")
    (picture,) = [element for element in walk(brief.blocks) if element["t"] == "Image"]
    assert text_of(picture["c"][1]) == "A map"
    assert len(brief.notes) == 1
