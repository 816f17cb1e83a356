"""Lines that a copy of the process broke ahead are those that are broken here; without a copy it goes as well."""

import os
import subprocess
import sys
from types import SimpleNamespace
from typing import Any

import pytest
from tests.support.papers import page_of, random_paper
from weasyprint.formatting_structure import boxes

from briefkit.rendering.pdf import helper as pdf_helper
from briefkit.rendering.pdf.helper import helped, place_after
from briefkit.rendering.pdf.kept import KeptLines
from briefkit.rendering.pdf.printing import print_pdf

# In a process of its own: this one has threads. It waits for all that the copy has to tell.
CODE = """
import sys, time
from contextlib import contextmanager
from tests.support.papers import random_paper
from briefkit.rendering.pdf import printing as pdf
from briefkit.rendering.pdf import helper as pdf_helper
from briefkit.rendering.pdf.printing import print_pdf
told, learn, helped = [], pdf_helper.KeptLines.learn, pdf.helped
pdf_helper.KeptLines.learn = lambda lines, new: (told.append(len(new)), learn(lines, new))

@contextmanager
def patiently(lines, lay_out):
    with helped(lines, lay_out) as listener:
        while listener.is_open:
            listener.listen()
            time.sleep(0.01)
        yield

pdf.helped = patiently
for seed in map(int, sys.argv[1:]):
    alone = print_pdf(random_paper(seed))
    assert print_pdf(random_paper(seed), has_helper=True) == alone, seed
print(sum(told))
"""


def test_pages_with_and_without_help_are_the_same() -> None:
    done = subprocess.run([sys.executable, "-c", CODE, *map(str, range(6))], capture_output=True, text=True, check=True)
    assert int(done.stdout) > 100


@pytest.mark.slow
def test_hundreds_of_pages_with_and_without_help_are_the_same() -> None:
    subprocess.run([sys.executable, "-c", CODE, *map(str, range(200, 220))], check=True)


def test_a_machine_that_makes_no_copy_prints_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse() -> int:
        raise OSError

    page = random_paper(3)
    expected = print_pdf(random_paper(3))
    monkeypatch.setattr(os, "fork", refuse)
    assert print_pdf(page, has_helper=True) == expected


def test_a_paper_whose_lines_are_known_needs_no_help(monkeypatch: pytest.MonkeyPatch) -> None:
    lines = print_pdf(page_of("<p>Some text.</p>")).lines
    monkeypatch.setattr(os, "fork", lambda: pytest.fail("a copy was made"))
    assert print_pdf(page_of("<p>Some text.</p>"), lines=lines, has_helper=True).pages == 1


def test_lines_are_learned_as_they_are_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf_helper, "_AT_ONCE", 2)
    monkeypatch.setattr(os, "fork", lambda: -1)  # nobody tells
    lines = KeptLines("fonts")
    with helped(lines, lambda told: None):
        pass
    assert lines.find("a") is None
    reading, writing = os.pipe()
    listener = pdf_helper._Listener(reading, lines)
    lines.ask = listener.listen
    told = pdf_helper._ToldLines("fonts", writing)
    for key in "abc":
        told.keep(key, [key])
    assert (lines.find("a"), lines.find("b"), lines.find("c")) == (["a"], ["b"], None)
    told.tell()
    assert lines.find("c") == ["c"]
    os.close(writing)
    assert lines.find("d") is None
    assert not listener.is_open


def block(*children: Any) -> Any:
    made = object.__new__(boxes.BlockBox)
    made.children = list(children)
    return made


def text(letters: int) -> Any:
    made = object.__new__(boxes.TextBox)
    made.text, made.children = "x" * letters, []
    line = object.__new__(boxes.LineBox)
    line.children = [made]
    return block(line)


def test_the_place_after_so_many_letters_is_before_a_paragraph() -> None:
    body = block(text(10), block(text(10), text(10)), text(10))
    assert place_after(body, 0) == {0: None}
    assert place_after(body, 10) == {1: {0: None}}
    assert place_after(body, 25) == {1: {1: None}}
    assert place_after(body, 40) is None
    assert place_after(SimpleNamespace(children=[]), 1) is None


PAINTED = """
import sys, time
from contextlib import contextmanager
from tests.support.papers import NOTE_CSS, page_of, random_paper
from tests.unit.rendering.test_pdf_speed import ODD
from briefkit.rendering.pdf import printing as pdf
from briefkit.rendering.pdf import speed_painting as pdf_speed_painting
from briefkit.rendering.pdf.printing import print_pdf
helped, taken, take = pdf.helped, [], pdf_speed_painting.take_painted

def counting(layout, stream):
    parts = take(layout, stream)
    taken.append(parts is not None)
    return parts

@contextmanager
def patiently(lines, lay_out):
    with helped(lines, lay_out) as listener:
        while listener.is_open:
            listener.listen()
            time.sleep(0.01)
        yield

pdf.helped, pdf_speed_painting.take_painted = patiently, counting
pages = [lambda: page_of(ODD * 4, NOTE_CSS), *(lambda seed=seed: random_paper(seed) for seed in range(4))]
for make in pages:
    alone = print_pdf(make())
    first = print_pdf(make(), has_helper=True)
    again = print_pdf(make(), lines=first.lines)
    assert first == alone
    assert again == alone
print(sum(taken))
"""


def test_lines_that_a_copy_painted_are_painted_as_here() -> None:
    done = subprocess.run([sys.executable, "-c", PAINTED], capture_output=True, text=True, check=True)
    assert int(done.stdout) > 100
