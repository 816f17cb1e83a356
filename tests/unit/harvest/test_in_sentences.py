import pytest
from tests.support.notes import harvested, resolved

BOOK = "Ben Okafor, *Harbours at Work* (London: Quay Press, 2004), 12."


@pytest.mark.parametrize(
    ("note", "page"),
    [
        ("This argument follows Okafor, *Harbours at Work*, 62, who says more.", "62"),
        ("The story is told in Okafor, *Harbours at Work*, 70.", "70"),
        ("Okafor disagrees (*Harbours at Work*, 80).", "80"),
        ("Okafor disagrees with Lindqvist (*Harbours at Work*, 81).", "81"),
    ],
)
def test_a_short_form_in_a_sentence(note: str, page: str) -> None:
    assert resolved(BOOK, note)[1:] == [(2, "short", "okafor2004harbours", page)]


@pytest.mark.parametrize(
    "note",
    [
        "This argument follows Lindqvist, *Harbours at Work*, 62, who says more.",
        "This argument follows Okafor, *Cranes of the North*, 62, who says more.",
        "This argument follows Okafor, *Harbours at Work*, who says more.",
    ],
)
def test_in_a_sentence_author_and_title_and_a_page_are_needed(note: str) -> None:
    assert resolved(BOOK, note)[1:] == []


def test_two_short_forms_in_one_sentence() -> None:
    other = "Mary Poe, *Cranes of the North* (London: Quay Press, 2009), 3."
    note = "Okafor says otherwise (*Harbours at Work*, 80) and Poe agrees (*Cranes of the North*, 82)."
    assert resolved(BOOK, other, note)[2:] == [
        (3, "short", "okafor2004harbours", "80"),
        (3, "short", "poe2009cranes", "82"),
    ]


def test_ibid_after_a_title_that_was_not_read_is_doubtful() -> None:
    def confidence(between: str) -> float:
        (source,) = harvested(BOOK, between, "Ibid., 14.").sources
        (ibid,) = source.notes[2].resolutions
        return ibid.confidence

    assert confidence("Nobody has yet compared this with Lindqvist's *The Sea Roads* of that year.") == 0.5
    assert confidence("Nobody has yet compared this.") == 0.7


def test_a_sentence_that_points_to_an_address_is_no_title() -> None:
    titles = [
        w.fields.get("title")
        for w in harvested(BOOK, "Ibid. The Board denied this, see https://example.org/a_b.").works
    ]
    assert "The Board denied this" not in titles


def test_a_signal_before_an_address_is_no_name() -> None:
    (work,) = (
        w
        for w in harvested("Ministry of Ports, Annual Report 2012, see https://ports.example.org/12.").works
        if w.places
    )
    assert (work.fields["title"], work.fields.get("organization")) == ("Annual Report 2012", None)


def test_who_outlines_something_in_her_article_has_written_it() -> None:
    note = (
        "As is the function that Jane Roe outlines in her “What Is a Port?,” Harbour Studies 8, no. 2 (2005): 199–218."
    )
    (work,) = (work for work in harvested(note).works if work.places)
    assert (work.key, work.fields["journaltitle"]) == ("roe2005what", "Harbour Studies")


def test_a_name_with_a_page_that_is_called_one_is_a_short_form_where_its_work_is_known() -> None:
    assert resolved(BOOK, "Based on a chart in Okafor, p. 17.")[1:] == [(2, "short", "okafor2004harbours", "17")]
    assert resolved(BOOK, "So it was long since told by Lindqvist, p. 17.")[1:] in ([], [(2, "short", None, "17")])


def test_sentences_that_are_quoted_are_no_title() -> None:
    quoted = "The pilots carry the lamps to all the harbours of the land. " * 3
    note = f"“{quoted.strip()}” Okafor, *Harbours at Work*, 35."
    assert resolved(BOOK, note)[1:] == [(2, "short", "okafor2004harbours", "35")]
