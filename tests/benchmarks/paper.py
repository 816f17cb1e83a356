"""Papers of nonsense words with cites, as a project of this tool and as one Markdown file for the others.

The same numbers give the same paper, so that two measurements are about the same thing.
"""

import random
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

SYLLABLES = ("ba", "den", "fo", "gri", "hul", "ka", "lom", "mer", "nis", "or", "pla", "ra", "sten", "tu", "vel")
STYLE = "ipri"


@dataclass(frozen=True)
class PaperSize:
    """How long a paper is, how often it cites, and how many entries it cites from."""

    words: int = 5_000
    cites: int = 160
    entries: int = 65
    sections: int = 8
    seed: int = 1


@dataclass
class PaperWriter:
    """Writes the texts of one paper; `random` decides everything."""

    size: PaperSize
    random: random.Random

    def sections(self) -> list[str]:
        """The sections as Markdown, with as many words and cites as the size says, about."""
        size = self.size
        every = size.words / size.cites
        return [self._section(number, size.words // size.sections, every) for number in range(size.sections)]

    def _section(self, number: int, words: int, every: float) -> str:
        blocks, left = [f"# {self._title()} {number + 1}"], words
        while left > 0:
            block, length = self._block(min(left, self.random.randint(50, 140)), every)
            blocks.append(block)
            left -= length
        return "\n\n".join(blocks) + "\n"

    def _block(self, length: int, every: float) -> tuple[str, int]:
        kind = self.random.random()
        if kind < 0.06:
            return f"> {self._text(length, every)}", length
        if kind < 0.12:
            items = [self._text(max(length // 3, 5), every) for _ in range(3)]
            return "\n".join(f"- {item}" for item in items), length
        if kind < 0.15:
            return self._table(every), 24
        if kind < 0.22:
            return f"## {self._title()}\n\n{self._text(length, every)}", length
        return self._text(length, every), length

    def _table(self, every: float) -> str:
        rows = "".join(f"| {self._words(2)} | {self._text(3, every)} | {self._words(3)} |\n" for _ in range(3))
        return f"| A | B | C |\n|---|---|---|\n{rows}\n: {self._words(5)}"

    def _text(self, length: int, every: float) -> str:
        return ". ".join(self._sentence(n, every) for n in _parts(length, 18)) + "."

    def _sentence(self, length: int, every: float) -> str:
        words = [self._word() for _ in range(length)]
        words[0] = words[0].capitalize()
        for index, word in enumerate(words):
            if self.random.random() < 1 / every:
                words[index] = f"{word}{self._cite()}"
            elif self.random.random() < 0.02:
                words[index] = f"*{word}*"
        return " ".join(words)

    def _cite(self) -> str:
        entry = self.random.randrange(self.size.entries)
        if self.random.random() < 0.25:
            entry = self.size.seed % self.size.entries  # cited again and again: Ibid. and short forms
        page = f", {self.random.randint(1, 300)}" if self.random.random() < 0.6 else ""
        return f" [@work{entry}{page}]"

    def _title(self) -> str:
        return f"{self._words(3)}".capitalize()

    def _words(self, number: int) -> str:
        return " ".join(self._word() for _ in range(number))

    def _word(self) -> str:
        return "".join(self.random.choices(SYLLABLES, k=self.random.choice((1, 2, 2, 3, 4))))


def _parts(length: int, most: int) -> Iterator[int]:
    while length > 0:
        yield min(length, most)
        length -= most


def library(entries: int) -> str:
    """A BibTeX library of so many works: books, articles, reports, newspapers."""
    writer = PaperWriter(PaperSize(), random.Random(7))
    return "\n".join(_entry(writer, number) for number in range(entries))


def _entry(writer: PaperWriter, number: int) -> str:
    kind = ("book", "article", "report", "online")[number % 4]
    fields = {
        "author": f"{writer._word().capitalize()}, {writer._word().capitalize()}",
        "title": "{} {}: {}".format(*(writer._words(2).title() for _ in range(3))),
        "date": f"{1990 + number % 35}-0{number % 9 + 1}-1{number % 10}",
    }
    fields |= {
        "book": {"publisher": f"{writer._word().capitalize()} Press", "location": writer._word().capitalize()},
        "article": {"journaltitle": f"Journal of {writer._word().capitalize()}", "volume": str(number % 60 + 1)},
        "report": {"institution": f"Institute of {writer._word().capitalize()}", "type": "Report"},
        "online": {"url": f"https://www.example.org/{writer._word()}/{number}", "urldate": "2024-05-04"},
    }[kind]
    lines = "".join(f"  {name} = {{{value}}},\n" for name, value in fields.items())
    return f"@{kind}{{work{number},\n{lines}}}\n"


def write_project(folder: Path, size: PaperSize, papers: int = 1, entries: int = 0) -> Path:
    """A project with papers `paper-1` … of this size; its library has `entries`, at least those that are cited."""
    write(folder / "bibliography" / "library.bib", library(max(entries, size.entries)))
    for number in range(1, papers + 1):
        writer = PaperWriter(size, random.Random(size.seed * 1000 + number))
        paper = folder / "briefs" / f"paper-{number}"
        texts = writer.sections()
        names = [f"section-{index}.md" for index in range(1, len(texts) + 1)]
        for name, text in zip(names, texts, strict=True):
            write(paper / name, text)
        write(paper / "brief.yaml", _manifest(names))
    return folder


def _manifest(names: list[str]) -> str:
    uses = "".join(f"  - {name}\n" for name in names)
    return f"title: A Paper of Nonsense\nlang: en-GB\nstyle: {STYLE}\nformats: [pdf, docx, html]\nsections:\n{uses}"


def whole_text(folder: Path, name: str = "paper-1") -> str:
    """The text of a paper of a project as one Markdown file, for pandoc alone."""
    paper = folder / "briefs" / name
    sections = sorted(paper.glob("section-*.md"), key=lambda path: int(path.stem.split("-")[1]))
    head = "---\ntitle: A Paper of Nonsense\nlang: en-GB\n---\n\n"
    return head + "\n".join(path.read_text(encoding="utf-8") for path in sections)


def write(path: Path, text: str) -> Path:
    """Write a text where its folder may not be there yet."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path
