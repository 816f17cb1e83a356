"""The proof of an HTML file: every note is in it once, and a call leads to it."""

from collections import Counter
from collections.abc import Iterator

from briefkit.findings import Finding, Severity
from briefkit.patterns import regex
from briefkit.rendering.set_brief import SetBrief

_NOTE = regex(r'<[^>]*\bid="fn(\d+)"[^>]*>')
_CALL = regex(r'<a[^>]*\bhref="#fn(\d+)"[^>]*>')


def lost_on_screen(html: str, brief: SetBrief) -> Iterator[Finding]:
    """An error for each note that is not in the file exactly once, or is not called."""
    placed = Counter(int(number) for number in _NOTE.findall(html))
    called = {int(number) for number in _CALL.findall(html)}
    for note in brief.notes:
        if placed[note.number] != 1 or note.number not in called:
            message = f"note {note.number} is lost in the HTML file"
            hint = "the page template must print {{ body }} once, and title and abstract where they have notes"
            yield Finding("P201", "note-lost", Severity.ERROR, message, note.location, hint, notes=(note.number,))
