"""A second processor for a paper that is laid out for the first time: a copy of the process breaks lines ahead.

Where lines break does not depend on the page they come to stand on. So the copy starts to lay out after a third of the
paper, tells the lines it broke, and then how they are painted; whoever gets there finds them ready. What the copy does
not tell in time is done here: the pages are the same with it and without it. It takes what time of the processors
nobody else wants.
"""

import os
import pickle
import signal
import struct
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from typing import Any

from weasyprint.formatting_structure import boxes
from weasyprint.layout import page
from weasyprint.pdf.stream import Stream

from briefkit.rendering.pdf.kept import KeptLines, keeping
from briefkit.rendering.pdf.painted import painted_key, painted_line
from briefkit.rendering.pdf.speed_painting import read_parts, width_of

_HEAD_START = 0.35  # of the paper: then both come to its end at the same time
_ROOM = 1 << 20  # told and not yet taken
_AT_ONCE = 40  # lines told
_SMALLEST = 1e-6  # nothing smaller is painted
_FILES = 256  # open at the most
_SIZE = struct.Struct("<I")


class _ToldLines(KeptLines):
    """Lines that are written to a pipe as soon as there are some."""

    def __init__(self, fonts: str, pipe: int) -> None:
        super().__init__(fonts)
        self._pipe = pipe
        self._waiting: dict[str, Any] = {}

    def keep(self, key: str, line: Any) -> None:
        """Keep a line and tell it."""
        super().keep(key, line)
        self._waiting[key] = line
        if len(self._waiting) >= _AT_ONCE:
            self.tell()

    def tell(self) -> None:
        """Tell the lines that wait."""
        data = pickle.dumps(self._waiting, pickle.HIGHEST_PROTOCOL)
        rest = memoryview(_SIZE.pack(len(data)) + data)
        while rest:
            rest = rest[os.write(self._pipe, rest) :]
        self._waiting = {}


class _Listener:
    """Learns lines that are told through a pipe, whenever somebody looks in vain for one.

    No thread: it would wait for Python's lock as long as Pango is at work.
    """

    def __init__(self, pipe: int, lines: KeptLines) -> None:
        self.is_open = True
        self._pipe, self._lines, self._told = pipe, lines, bytearray()
        os.set_blocking(pipe, False)
        with suppress(OSError, ImportError, AttributeError):  # elsewhere than on Linux, or more than a user may have
            import fcntl

            fcntl.fcntl(pipe, fcntl.F_SETPIPE_SZ, _ROOM)

    def listen(self) -> None:
        """Learn what was told since."""
        while self.is_open:
            try:
                data = os.read(self._pipe, 1 << 16)
            except BlockingIOError:
                return
            self._told += data
            if not data:
                self.close()
            self._learn()

    def _learn(self) -> None:
        told = self._told
        while len(told) >= _SIZE.size and len(told) >= (end := _SIZE.size + _SIZE.unpack_from(told)[0]):
            self._lines.learn(pickle.loads(told[_SIZE.size : end]))
            del told[:end]

    def close(self) -> None:
        """Listen no more."""
        if self.is_open:
            self.is_open = False
            os.close(self._pipe)


@contextmanager
def helped(lines: KeptLines, lay_out: Callable[[KeptLines], Any]) -> Iterator[_Listener]:
    """Let a copy of this process `lay_out` the later pages for what is done inside; its lines come to `lines`.

    For a process with one thread that nobody else uses.
    """
    reading, writing = os.pipe()
    try:
        process = os.fork()
    except OSError:  # no room for another process
        process = -1
    if process == 0:
        _close_all_but(writing)
        _break_lines(_ToldLines(lines.fonts, writing), lay_out)
    os.close(writing)
    listener = _Listener(reading, lines)
    lines.ask, lines.has_painted = listener.listen, True
    try:
        yield listener
    finally:
        lines.ask = None
        listener.close()
        if process > 0:
            os.kill(process, signal.SIGKILL)
            os.waitpid(process, 0)


def _close_all_but(pipe: int) -> None:
    """Close what was open when the copy was made: whoever reads what this process writes would wait for the copy."""
    os.closerange(3, pipe)
    os.closerange(pipe + 1, max(pipe, _FILES))


def _break_lines(lines: _ToldLines, lay_out: Callable[[KeptLines], Any]) -> None:
    """What the copy does with its life."""
    try:
        os.nice(19)
        page.make_page = _starting_later(page.make_page)
        document = lay_out(lines)
        lines.tell()
        with keeping(lines):
            _paint(document, lines)
        lines.tell()
    finally:
        os._exit(0)  # whatever happened: it is not missed


def _paint(document: Any, lines: _ToldLines) -> None:
    """Tell how the lines of a document are painted."""
    stream = Stream({}, (0, 0, 0, 0), {}, {}, None, {}, None)
    for page_ in document.pages:
        for box in page_._page_box.descendants():
            if isinstance(box, boxes.TextBox) and box.text.strip() and box.style["font_size"] >= _SMALLEST:
                layout = box.pango_layout
                key = painted_key(lines, layout, box.style)
                if key and lines.find(key) is None:
                    layout.reactivate(box.style)
                    parts = read_parts(layout, stream)
                    layout.deactivate()
                    line = painted_line(lines, parts, layout, box.style, width_of) if parts else None
                    if line:
                        lines.keep(key, line)


def _starting_later(make_page: Callable[..., Any]) -> Callable[..., Any]:
    """`make_page`, whose first page begins with what should come after a third of the paper."""

    def later(context: Any, root: Any, page_type: Any, resume_at: Any, number: int, state: Any) -> Any:
        if number == 1 and resume_at is None:
            resume_at = place_after(root, _HEAD_START * _length(root))
        return make_page(context, root, page_type, resume_at, number, state)

    return later


def place_after(box: Any, letters: float) -> dict[int, Any] | None:
    """Where a layout resumes that left out so many letters of a box: before a paragraph, list or table."""
    passed = 0
    for index, child in enumerate(box.children):
        length = _length(child)
        if passed + length > letters:
            inner = type(child) is boxes.BlockBox and all(
                isinstance(one, boxes.BlockLevelBox) for one in child.children
            )
            return {index: place_after(child, letters - passed) if inner else None}
        passed += length
    return None


def _length(box: Any) -> int:
    return sum(len(one.text) for one in box.descendants() if isinstance(one, boxes.TextBox))
