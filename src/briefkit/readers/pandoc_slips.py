r"""What pandoc's readers slip on, made plain for them before they read it.

In RTF, `\u8220"Ports` gives a letter by its number, and behind it what stands in for it in programs that do not know
it; `\uc` says how many letters that are, one where it is silent. Pandoc takes one too many. In AsciiDoc it passes over
a note that goes over the end of a line.
"""

from briefkit.patterns import regex

_TOKEN = regex(rb"\\\\|\\uc(?P<count>\d)[ ]?|\\u(?P<number>-?\d{1,5})(?:[ ]|(?!\d))")
_ASCIIDOC_NOTE = regex(rb"footnote:[\w-]{0,40}\[(?:[^\[\]]|\[[^\[\]]{0,500}\]){1,5000}+\]")
_STAND_IN = regex(rb"\\'[0-9a-fA-F]{2}|[^\\{}\r\n]")


def with_plain_stand_ins(data: bytes) -> bytes:
    """The RTF with a question mark in the place of each stand-in, which pandoc passes over as it should."""
    pieces: list[bytes] = []
    count, end = 1, 0
    for token in _TOKEN.finditer(data):
        if token["count"] is not None:
            count = int(token["count"])
        elif token["number"] is not None and token.start() >= end:
            pieces += [data[end : token.start()], b"\\u", token["number"], b" ?"]
            end = _behind_stand_ins(data, token.end(), count)
    pieces.append(data[end:])
    return b"".join(pieces)


def _behind_stand_ins(data: bytes, start: int, count: int) -> int:
    """Where the stand-ins for a letter end."""
    for _ in range(count):
        match = _STAND_IN.match(data, start)
        if match is None:
            break
        start = match.end()
    return start


def with_notes_in_one_line(data: bytes) -> bytes:
    """The AsciiDoc with each of its notes in one line."""
    return _ASCIIDOC_NOTE.sub(lambda note: b" ".join(note[0].split()), data)
