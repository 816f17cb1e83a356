"""What pandoc wrote for inputs that it was given before: sections that did not change need not be read again.

A run is known by the digest of everything it depends on: its arguments, its input, and the content of files that its
arguments name. Memory is taken into use with `remembering`; without it pandoc runs each time.
"""

import hashlib
import json
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

MOST_BYTES = 50_000_000  # of all that is kept of a paper


@dataclass(frozen=True, slots=True)
class PandocWarning:
    """A warning of pandoc, and the line of its input that it speaks of (0: none)."""

    text: str
    line: int = 0


@dataclass(frozen=True, slots=True)
class PandocResult:
    """What pandoc wrote, and its warnings."""

    output: bytes
    warnings: tuple[PandocWarning, ...]


@dataclass
class RunMemory:
    """Runs by their digest: those `known` from before, and those that were `used` since."""

    known: dict[str, PandocResult] = field(default_factory=dict)
    used: dict[str, PandocResult] = field(default_factory=dict)

    def result(self, key: str, run: Callable[[], PandocResult]) -> PandocResult:
        """The result of a run, from memory or from running it."""
        found = self.used.get(key) or self.known.get(key)
        self.used[key] = result = found or run()
        return result

    @property
    def is_new(self) -> bool:
        """Tell whether other runs were used than were known."""
        return self.used.keys() != self.known.keys()

    def to_bytes(self) -> bytes:
        """The runs that were used, to be kept."""
        used = sorted(self.used.items())
        if sum(len(result.output) for _, result in used) > MOST_BYTES:
            return b""
        head = [[key, len(r.output), [[w.text, w.line] for w in r.warnings]] for key, r in used]
        return b"\n".join([json.dumps(head).encode(), b"".join(result.output for _, result in used)])

    @staticmethod
    def from_bytes(data: bytes) -> "RunMemory":
        """The memory of runs that were kept; an empty one where they cannot be read."""
        head, _, outputs = data.partition(b"\n")
        known, at = {}, 0
        try:
            for key, length, warnings in json.loads(head):
                told = tuple(PandocWarning(str(text), int(line)) for text, line in warnings)
                known[str(key)] = PandocResult(outputs[at : at + length], told)
                at += length
        except (ValueError, TypeError):
            return RunMemory()
        return RunMemory(known) if at == len(outputs) else RunMemory()


class _Current:
    """The memory in use; papers that are set at the same time may share it, as runs are known by their content."""

    memory: RunMemory | None = None


@contextmanager
def remembering(memory: RunMemory | None) -> Iterator[None]:
    """Let pandoc's runs inside be answered from memory and be kept in it."""
    before, _Current.memory = _Current.memory, memory
    try:
        yield
    finally:
        _Current.memory = before


def remembered(data: bytes, arguments: Sequence[str], run: Callable[[], PandocResult]) -> PandocResult:
    """The result of a run of pandoc: from memory where there is one that has it."""
    memory = _Current.memory
    return memory.result(_digest(data, arguments), run) if memory else run()


def _digest(data: bytes, arguments: Sequence[str]) -> str:
    found = hashlib.sha256(data)
    for argument in arguments:
        name, _, value = argument.partition("=")
        path = Path(value) if value else None
        part = name.encode() + b"=" + path.read_bytes() if path and path.is_file() else argument.encode()
        found.update(b"\0%d\0" % len(part) + part)
    return found.hexdigest()
