"""Notes that site generators write as shortcodes."""

import pytest
from tests.support.documents import Reader


@pytest.mark.parametrize(
    "note",
    [
        "{{< sidenote >}}Orr, *Ports*, 7.{{< /sidenote >}}",
        '{{% footnote id="a" %}}Orr, *Ports*, 7.{{% /footnote %}}',
        '{{< marginnote ind="*" >}}\nOrr, *Ports*, 7.\n{{< /marginnote>}}',
        '{{< fn "Orr, *Ports*, 7." >}}',
        '{{< sidenote text="Orr, *Ports*, 7." >}}',
        "{% footnote %}Orr, *Ports*, 7.{% endfootnote %}",
        "{% sidenote 'a-1' 'Orr, *Ports*, 7.' %}",
        "{% sidenote 1 'Orr, *Ports*, 7.'%}",
    ],
)
def test_a_note_in_a_shortcode_is_found(read: Reader, note: str) -> None:
    document = read("x.md", f"# Salt\n\nSalt was dear.{note} Wool was not.\n")
    assert [(each.raw, each.call) for each in document.notes] == [("Orr, *Ports*, 7.", 22)]


def test_bodies_of_notes_have_their_calls(read: Reader) -> None:
    first = "{% fnbody 1 %}\nOrr, 7.\n{% endfnbody %}"
    bodies = f"{{% footnotes %}}\n{first}\n{{% fnbody 2 %}}Orr, 8.{{% endfnbody %}}\n{{% endfootnotes %}}"
    notes = read("x.md", f"Salt{{% fn 1 %}} and wool{{% fn 2 %}}.\n\n{bodies}\n").notes
    assert [(note.label, note.raw, note.call) for note in notes] == [("1", "Orr, 7.", 4), ("2", "Orr, 8.", 23)]


@pytest.mark.parametrize(
    "text",
    [
        "Salt {{< figure src='a b.png' >}} was dear.",
        "Salt {{< fn 1 >}} was dear.",
        "{% note %}Mind the quay.{% endnote %}",
        "```\n{{< sidenote >}}Orr, 7.{{< /sidenote >}}\n```",
        "{{< sidenote 'a' >}}",
    ],
)
def test_other_shortcodes_are_no_notes(read: Reader, text: str) -> None:
    assert not read("x.md", text).notes
