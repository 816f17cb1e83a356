"""Copies that have the rule of a page in one line with the first note below it, and the others behind that."""

from pathlib import PurePosixPath

from briefkit.readers.text.document import text_document
from briefkit.text import SourceText

PAGES = """The harbour was deepened in two years.1 The board had asked for it,2 and the pilots wanted more.3
—————— 1 Jane Roe, Harbours at Work 12 (2010). 2 P. Poe, Piers: A Comment on Quay v. Sound, 82
Harb. L. J. 920, 926 (1973) (Poe). 3L. Gull, Foreword: Toward a Theory of Quays, 87 Harb. L. Rev. 1, 2 (1973).
\fThe court agreed.4 It said nothing of the ferries.5
—————— 4See Roe v. Petrel, 410 U. S. 113, 120 (1973). 5 Id., at 853.
\fThis is what the statute says.6
—————— 6 2 Harbour Magazine 931 (Aug. 1732).
"""


def test_notes_behind_the_rule_of_a_page_are_found_each() -> None:
    notes = text_document(SourceText(PurePosixPath("copy.txt"), PAGES), "text").notes
    assert [(note.number, " ".join(note.raw.split())) for note in notes] == [
        (1, "Jane Roe, Harbours at Work 12 (2010)."),
        (2, "P. Poe, Piers: A Comment on Quay v. Sound, 82 Harb. L. J. 920, 926 (1973) (Poe)."),
        (3, "L. Gull, Foreword: Toward a Theory of Quays, 87 Harb. L. Rev. 1, 2 (1973)."),
        (4, "See Roe v. Petrel, 410 U. S. 113, 120 (1973)."),
        (5, "Id., at 853."),
        (6, "2 Harbour Magazine 931 (Aug. 1732)."),
    ]


def test_the_rest_of_a_note_behind_the_rule_goes_on_with_it() -> None:
    pages = (
        "The harbour was deepened.1 The board had asked for it.2\n"
        "—————— 1 Roe v. Poe, 410 U.S. 113 (1973). 2 Jane Roe, Ports of the North 44 (2001), of docks and\n"
        "\fNobody noticed.3 The court did.4\n"
        "—————— south. 3 Id. at 51. 4 Poe v. Doe, 12 F.3d 45, 50 (9th Cir. 1994).\n"
    )
    notes = text_document(SourceText(PurePosixPath("copy.txt"), pages), "text").notes
    assert [note.number for note in notes] == [1, 2, 3, 4]
    assert [note.raw for note in notes][2:] == ["Id. at 51.", "Poe v. Doe, 12 F.3d 45, 50 (9th Cir. 1994)."]
