"""A paper set: notes and their forms, numbers, references within the paper, and what is found wrong."""

import pytest
from tests.support.briefs import note_texts, set_texts

from briefkit.rendering.ast import text_of, walk
from briefkit.rendering.set_brief import SetBrief

FIRST = "Jane Roe, The Alpha of Pakistan (Lahore: Ariana, 2004)"
LATER = "Jane Roe, The Alpha of Pakistan"
STEEL = "“Pakistan, Russia agree on steel”"


def codes(brief: SetBrief) -> list[str]:
    return [finding.code for finding in brief.findings]


def test_first_short_and_ibid_forms() -> None:
    brief = set_texts("A [@roe2004, 306]. B [@roe2004, 310]. C [@roe2004, 310]. D [@dawn2012steel]. E [@roe2004, 5].")
    assert note_texts(brief) == [
        f"{FIRST}, 306.",
        "Ibid., 310.",
        "Ibid.",
        f"{STEEL}, Dawn (Islamabad), September 24, 2012, http://dawn.com/x (accessed May 4, 2013).",
        f"{LATER}, 5.",
    ]
    assert [str(note.cites[0].position) for note in brief.notes] == [
        "first",
        "ibid-with-locator",
        "ibid",
        "first",
        "subsequent",
    ]


def test_written_note_between_breaks_ibid() -> None:
    brief = set_texts("A [@roe2004, 306]. B.[^1] C [@roe2004, 307].\n\n[^1]: Words only.\n")
    assert note_texts(brief) == [f"{FIRST}, 306.", "Words only.", f"{LATER}, 307."]


def test_note_of_several_works_breaks_ibid() -> None:
    brief = set_texts("A [@roe2004, 306; @dawn2012steel]. B [@dawn2012steel].")
    assert note_texts(brief)[1] == f"{STEEL}."


def test_ibid_goes_on_from_one_section_to_the_next() -> None:
    brief = set_texts("A [@roe2004, 306].", "B [@roe2004, 307].")
    assert note_texts(brief)[1] == "Ibid., 307."
    assert str(brief.notes[1].location) == "briefs/x/s2.md:1:4"


def test_cites_in_written_notes_have_no_parentheses_and_one_full_stop() -> None:
    brief = set_texts(
        "A.[^a] B.[^b] C.[^c]\n\n[^a]: See [@roe2004, 5], which agrees; cf. [@doe2010, 52].\n[^b]: [@roe2004, 6]\n"
        "[^c]: Compare @roe2004 [7] on this.\n"
    )
    assert note_texts(brief) == [
        f"See {FIRST}, 5, which agrees; cf. Alan Doe and World Bank, “Gas & Power”, Horizon, vol. 64, no. 2"
        " (April 2011): 52.",
        f"{LATER}, 6.",
        "Compare ibid., 7 on this.",
    ]


def test_quoted_in_is_a_second_cite_of_the_note() -> None:
    brief = set_texts("A [@doe2010, 55, quoted in @roe2004, 9].")
    assert [cite.cite.citekey for cite in brief.notes[0].cites] == ["doe2010", "roe2004"]
    assert brief.notes[0].text.endswith(f"; quoted in {FIRST}, 9.")


def test_alias_is_the_same_work() -> None:
    brief = set_texts("A [@roe2004, 1]. B [@oldroe, 2].")
    assert note_texts(brief)[1] == "Ibid., 2."
    assert brief.notes[1].cites[0].cite.citekey == "roe2004"
    assert brief.notes[1].cites[0].cite.written == "oldroe"


@pytest.mark.parametrize(
    ("locator", "printed"),
    [
        ("p. 4", ", 4."),
        ("pp. 4–6", ", 4–6."),
        ("ch. 3", ", ch. 3."),
        ("para. 12", ", para. 12."),
        ("§ 4", ", sec. 4."),
        ("n. 3", ", n. 3."),
        ("vol. 2", ", vol. 2."),
        ("paras 6 and 8", ", paras. 6 and 8."),
        ("vol. 2, p. 9", ", vol. 2, p. 9."),
    ],
)
def test_locators_print_with_their_labels(locator: str, printed: str) -> None:
    assert note_texts(set_texts(f"A [@roe2004, {locator}]."))[0] == FIRST + printed


def test_volume_and_page_are_repeated_as_ibid() -> None:
    brief = set_texts("A [@roe2004, vol. 2, p. 9]. B [@roe2004, vol. 2, p. 9].")
    assert note_texts(brief)[1] == "Ibid."


def test_unknown_key_is_a_finding_at_its_place_with_the_nearest() -> None:
    brief = set_texts("First line.\n\nSecond [@rooe2004, 4].")
    (finding,) = brief.findings
    assert (finding.code, str(finding.location)) == ("K101", "briefs/x/s1.md:3:9")
    assert "@roe2004" in finding.hint


def test_addresses_are_text() -> None:
    brief = set_texts("Mail me@roe2004.org, see https://medium.com/@roe2004/x and [www.x.org/@y](https://x.org/@y).")
    assert not brief.findings
    assert not brief.notes


def test_undefined_and_doubled_notes() -> None:
    brief = set_texts("A[^a] b[^b].\n\n[^a]: one\n\n[^a]: two\n")
    assert sorted(codes(brief)) == ["K107", "K109"]
    assert {str(f.location) for f in brief.findings} == {"briefs/x/s1.md:1:8", "briefs/x/s1.md:5:1"}


def test_same_note_label_in_two_sections() -> None:
    brief = set_texts("A.[^1]\n\n[^1]: from one\n", "B.[^1]\n\n[^1]: from two\n")
    assert note_texts(brief) == ["from one", "from two"]


def test_notes_stand_at_the_line_of_their_call() -> None:
    brief = set_texts("One.[^a]\n\nTwo.^[inline] Three.[^b]\n\n[^b]: bee\n[^a]: ay\n")
    assert [(note.text, note.location.line) for note in brief.notes] == [("ay", 1), ("inline", 3), ("bee", 3)]


def test_punctuation_moves_before_the_note() -> None:
    brief = set_texts("He said “so.” [@roe2004]. And [@roe2004], then.")
    assert text_of(brief.blocks) == "He said “so.” And, then. ■"


def test_recommendations_are_numbered_and_referred_to() -> None:
    brief = set_texts(
        "See [](#rec-b) and [](#tbl-x).\n\n::: {.recommendation #rec-a to=Ministry due=2014-06}\nDo it. [@roe2004]\n:::"
        "\n\n::: {.recommendation #rec-b}\nDo that.\n:::\n\n| a |\n|---|\n| 1 |\n\n: Cap {#tbl-x}\n\nSource: us.\n"
    )
    assert not brief.findings
    assert "See Recommendation 2 and Table 1." in text_of(brief.blocks)
    assert [(r.number, r.id, r.evidence) for r in brief.recommendations] == [
        (1, "rec-a", ("roe2004",)),
        (2, "rec-b", ()),
    ]
    assert brief.recommendations[1].location.line == 7
    assert "1. Ministry: Do it." in text_of(brief.blocks)
    assert "By: June 2014" in text_of(brief.blocks)
    assert any(e["t"] == "Div" and e["c"][0][1] == ["source"] for e in walk(brief.blocks))


def test_dead_reference() -> None:
    brief = set_texts("See [](#rec-vist).\n\n::: {.recommendation #rec-visit}\nDo it.\n:::\n")
    (finding,) = brief.findings
    assert (finding.code, finding.location.line if finding.location else 0) == ("R173", 1)
    assert "#rec-visit" in finding.hint


def test_own_id_wins_and_two_others_are_an_error() -> None:
    text = "# Same {#same}\n\n[](#same)\n"
    assert not set_texts(text, text).findings
    brief = set_texts(text, text, "[](#same)\n")
    (finding,) = brief.findings
    assert finding.code == "R178"
    assert "s1.md:1" in finding.message
    assert "s2.md:1" in finding.message


def test_ids_are_unique_in_the_paper() -> None:
    brief = set_texts("# Intro\n\n[Here](#intro)\n", "# Intro\n\n[Here](#intro)\n")
    assert [heading.id for heading in brief.headings] == ["intro", "intro-2"]
    links = [e["c"][2][0] for e in walk(brief.blocks) if e["t"] == "Link"]
    assert links == ["#intro", "#intro-2"]


def test_levels_are_absolute_or_shifted() -> None:
    text = "## Top\n\n### Under\n"
    brief = set_texts(text, text, text, uses={0: {"level": 1}, 1: {"shift": 1}})
    assert [heading.level for heading in brief.headings] == [1, 2, 3, 4, 2, 3]


def test_missing_picture_is_a_finding() -> None:
    brief = set_texts("![A map](map.png)\n\n![Far](https://example.org/x.png)\n")
    assert sorted(codes(brief)) == ["W101", "W111"]


def test_raw_html_is_read_or_left_out() -> None:
    brief = set_texts("A <u>b</u> <script>alert(1)</script>c.\n\n<table><tr><td>cell</td></tr></table>\n")
    assert codes(brief) == ["J204"]
    assert text_of(brief.blocks) == "A b c. cell"


def test_odd_text_builds() -> None:
    brief = set_texts("Costs $5 (US$) \\textbf{bold} \\newpage `code`\n\n" + "[" * 3000, title="Of *Gas* & `code`")
    assert codes(brief) == ["J202", "J208"]
    assert "\\textbf{bold} \\newpage" in text_of(brief.blocks)


def test_authors_note_is_not_numbered() -> None:
    brief = set_texts("A [@roe2004].", author_note="Fellow; see [@dawn2012steel].")
    assert note_texts(brief) == [f"{FIRST}."]
    assert text_of(brief.front.authors[0].note).startswith(f"Fellow; see {STEEL}")


def test_notes_in_a_figures_caption_are_counted_once() -> None:
    data = "data:image/svg+xml;base64,PHN2ZyB4bWxucz0iaHR0cDovL3d3dy53My5vcmcvMjAwMC9zdmciLz4="
    brief = set_texts(f"![Cap [@roe2004] and[^1]]({data}){{#fig-a}}\n\nSource: x [@roe2004, 3].\n\n[^1]: n\n")
    assert note_texts(brief) == [f"{FIRST}.", "n", f"{LATER}, 3."]


def test_table_notes_are_numbered_as_they_print() -> None:
    brief = set_texts("| a[^c] |\n|---|\n| b[^d] |\n\n: Cap[^b]\n\n[^b]: caption\n[^c]: head\n[^d]: cell\n")
    assert note_texts(brief) == ["caption", "head", "cell"]
