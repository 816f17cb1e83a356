"""Running commands in turn, several rounds, and what each took."""

import os
import statistics
import subprocess
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Run:
    """One run of a command: seconds by the clock, seconds of processors (its children's too), memory in MB."""

    clock: float
    cpu: float
    memory: float


@dataclass
class Case:
    """A command to measure; `prepare` is done before each run and not counted."""

    name: str
    command: str
    folder: Path
    prepare: Callable[[], object] = lambda: None
    runs: list[Run] = field(default_factory=list)

    def median(self, of: str = "clock") -> float:
        """The median over the rounds of `clock`, `cpu` or `memory`."""
        return float(statistics.median(getattr(run, of) for run in self.runs))


def run_in_turn(cases: Sequence[Case], rounds: int) -> None:
    """Run every case once, then all again: what else the machine does falls upon all alike.

    A first round is not counted: it compiles modules and fills the disk's memory.
    """
    for case in cases:
        case.prepare()
        run(case.command, case.folder)
    for _ in range(rounds):
        for case in cases:
            case.prepare()
            case.runs.append(run(case.command, case.folder))


def run(command: str, folder: Path) -> Run:
    """Run a shell command; one that fails ends the benchmark with what it said."""
    # Compiled modules are kept, as they are where the tool is installed.
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    began = time.perf_counter()
    process = subprocess.Popen(
        ["/bin/sh", "-c", command], cwd=folder, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE
    )
    assert process.stderr is not None
    message = process.stderr.read()
    _, status, usage = os.wait4(process.pid, 0)
    clock = time.perf_counter() - began
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise SystemExit(f"{command}\nended with {process.returncode}: {message.decode(errors='replace')}")
    return Run(clock, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024)
