"""What the words of a reference say beside it, and the words of a note that nothing stands for."""

import pytest
from tests.support.imports import codes, planned, read

from briefkit.harvest.harvest import harvest
from briefkit.harvest.works.resolutions import ResolvedNote
from briefkit.ingest.accounting import Account, tokens, unsaid
from briefkit.ingest.leftovers import part_leftovers

FULL = "Ruth Harlow, *Crossing the Narrows* (Port Ellery: Quayside Press, 2019), 14."
BLOOM = "Ada Bloom, *Tides and Trust* (London: Routledge, 2010), 9."


def resolved(*raws: str) -> list[ResolvedNote]:
    marks = "".join(f"Text.[^{at}]\n\n" for at in range(1, len(raws) + 1))
    definitions = "".join(f"[^{at}]: {raw}\n\n" for at, raw in enumerate(raws, 1))
    return list(harvest([read(f"# One\n\n{marks}{definitions}")]).sources[0].notes)


@pytest.mark.parametrize(
    ("letters", "behind"),
    [
        (
            "Harlow, *Crossing the Narrows*, 12 (arguing that fares (and coins) rise).",
            " (arguing that fares (and coins) rise).",
        ),
        ("Harlow, *Crossing the Narrows*, 12 (“[T]he boat was late again.”);", " (“[T]he boat was late again.”);"),
        ("Harlow, *Crossing the Narrows*, 12 (crossing or narrows).", " (crossing or narrows)."),
        ("Harlow, *Crossing the Narrows*, 12 (emphasis added).", " (emphasis added)."),
        ("Harlow, *Crossing the Narrows*, 12, who doubts it.", ", who doubts it."),
        ("Harlow, *Crossing the Narrows*, at B-77.", ", at B-77."),
        ("Harlow, *Crossing the Narrows*, 12 and Bloom, *Unheard of*, 4 (too).", " and Bloom, *Unheard of*, 4 (too)."),
        ("Harlow, *Crossing the Narrows* (Port Ellery: Quayside Press, 2019).", ""),
        ("Ruth Harlow, *Crossing the Narrows* (Quayside, 2019), p. 12.", ""),
        ("R. Harlow, *Crossing the Narrows*, p. 12.", ""),
        ("Harlow, *Crossing the Narrows*, 12.", ""),
    ],
)
def test_what_is_said_of_a_reference_is_parted_from_it(letters: str, behind: str) -> None:
    _, note = resolved(FULL, "Harlow, *Crossing the Narrows*, 12.")
    said = part_leftovers(letters, Account(note.resolutions), goes_on=False)
    assert (said.before + said.letters, said.behind, said.joint) == (letters.removesuffix(behind), behind, "")


@pytest.mark.parametrize("joint", [", and ", " and also ", ", but see ", " & "])
def test_what_leads_to_the_next_reference_is_parted_from_one(joint: str) -> None:
    _, note = resolved(FULL, "Harlow, *Crossing the Narrows*, 12.")
    said = part_leftovers(f"Harlow, *Crossing the Narrows*, 12{joint}", Account(note.resolutions), goes_on=True)
    assert said.joint == joint


@pytest.mark.parametrize(
    ("raw", "left"),
    [
        ("Ruth Harlow, *Crossing the Narrows* (Port Ellery: Quayside Press, 2019), 14.", []),
        ("R. Harlow, *Crossing the Nar-rows*, Quayside Pr., 2019, pp. 14 ff.", ["ff"]),
        (
            "Ruth Harlow, *Crossing the Narrows*, with a preface by Ann Roe, ed. in blue (Port Ellery, 2019).",
            ["preface by Ann Roe", "blue"],
        ),
    ],
)
def test_words_that_nothing_stands_for_are_told(raw: str, left: list[str]) -> None:
    note = resolved(FULL)[0]
    found = unsaid(raw, "[@harlow2019crossing, 14]", Account(note.resolutions))
    assert [" ".join(token.word for token in tokens(words)) for words in found] == [
        " ".join(token.word for token in tokens(words)) for words in left
    ]


def test_an_import_tells_the_line_of_what_it_leaves_out() -> None:
    raw = "Ruth Harlow, *Crossing the Narrows*, with a preface by Ann Roe (Port Ellery: Quayside Press, 2019), 14."
    plan = planned(f"# One\n\nA.[^1] B.[^2]\n\n[^1]: {FULL}\n\n[^2]: {raw}\n")
    (found,) = (each for each in plan.findings if each.code == "I422")
    assert (found.notes, found.location and found.location.line) == ((2,), 7)
    assert "`preface by Ann Roe`" in found.message


def test_what_is_kept_is_not_told() -> None:
    plan = planned(f"# One\n\nA.[^1] B.[^2]\n\n[^1]: {BLOOM}\n\n[^2]: Bloom, *Tides and Trust*, 9 (blue cloth copy).\n")
    assert "I422" not in codes(plan)
