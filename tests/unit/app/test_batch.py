"""Work on many items: results in order, one that fails stops no other, any executor will do."""

import os
import subprocess
import sys
import time
from collections.abc import Callable
from concurrent.futures import Executor, ThreadPoolExecutor
from pathlib import Path

import pytest

from briefkit.app import batch
from briefkit.app.batch import outcomes_of, process_executor, result_of, run_all
from briefkit.app.build import BuildOptions, build_papers
from briefkit.cli.progress import Progress
from briefkit.findings import BriefError


def work(item: int) -> int:
    if item == 3:
        raise BriefError("cannot", "try")
    if item == 4:
        raise KeyError("x")
    if item == 5:
        os._exit(9)  # as a process that is killed for its memory
    time.sleep(0.05 if item == 0 else 0)
    return item * 10


def test_results_come_in_order_and_are_counted_as_they_end() -> None:
    counted: list[int] = []
    with ThreadPoolExecutor(4) as pool:
        outcomes = list(run_all(pool, work, [0, 1, 2], counted.append))
    assert [outcome.result for outcome in outcomes] == [0, 10, 20]
    assert [outcome.item for outcome in outcomes] == [0, 1, 2]
    assert counted == [1, 2, 3]


def test_errors_are_the_outcome_of_their_item_only() -> None:
    with ThreadPoolExecutor(2) as pool:
        one, known, unknown, last = run_all(pool, work, [1, 3, 4, 2])
    assert (one.result, last.result) == (10, 20)
    assert known.error is not None
    assert (known.error.message, known.error.hint) == ("cannot", "try")
    assert unknown.error is not None
    assert "KeyError" in unknown.error.message


def test_a_process_that_dies_takes_nothing_with_it() -> None:
    with process_executor(2) as pool:
        outcomes = list(run_all(pool, work, [1, 5, 2]))
    assert [outcome.result for outcome in outcomes] == [10, None, 20]
    assert outcomes[1].error is not None
    assert "sudden end" in outcomes[1].error.message


@pytest.fixture
def project(tmp_path: Path) -> Path:
    for name, text in {"a": "# A\n", "b": "[@nobody]\n", "c": "# C\n"}.items():
        folder = tmp_path / "briefs" / name
        folder.mkdir(parents=True)
        (folder / "brief.yaml").write_text("title: T\nformats: [html]\nsections: [s.md]\n")
        (folder / "s.md").write_text(text)
    return tmp_path


@pytest.mark.parametrize("executor", [None, "threads"])
@pytest.mark.parametrize("jobs", [1, 2])
def test_papers_are_built_and_told_in_order(project: Path, jobs: int, executor: str | None) -> None:
    told: list[str] = []
    pool: Executor | None = ThreadPoolExecutor(2) if executor else None
    results = build_papers(
        project, ["c", "b", "a"], BuildOptions(), jobs, lambda result: told.append(result.paper), executor=pool
    )
    assert told == [result.paper for result in results] == ["c", "b", "a"]
    assert [result.failed for result in results] == [False, True, False]
    assert (project / "dist" / "a.html").exists()
    if pool:
        pool.shutdown()


def test_a_paper_that_stops_the_tool_stops_no_other(project: Path) -> None:
    results = build_papers(project, ["a", "../x", "c"], BuildOptions(), 2)
    assert [result.failed for result in results] == [False, True, False]


def test_progress_is_for_terminals_only(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    Progress(3, "papers").show(1)
    assert capsys.readouterr().err == ""
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True, raising=False)
    progress = Progress(3, "papers")
    progress.show(1)
    progress.clear()
    shown = capsys.readouterr().err
    assert shown.startswith("\r1 of 3 papers")
    assert shown.endswith("\r")
    Progress(3, "papers", quiet=True).show(1)
    Progress(1, "papers").show(1)
    assert capsys.readouterr().err == ""


def test_outcomes_of_all_items_are_found_here_by_processes_or_by_an_executor() -> None:
    with ThreadPoolExecutor(2) as pool:
        assert [one.result for one in outcomes_of(work, [2, 1], pool)] == [20, 10]
    for jobs in (0, 1, 2):
        counted: list[int] = []
        assert [one.result for one in outcomes_of(work, [2, 1], jobs=jobs, progress=counted.append)] == [20, 10]
        assert counted == [1, 2]
    assert list(outcomes_of(work, [])) == []


@pytest.mark.parametrize("jobs", [1, 2])
def test_an_item_that_cannot_be_done_stops_no_other_but_those_who_need_all(jobs: int) -> None:
    one, known, unknown, last = outcomes_of(work, [1, 3, 4, 2], jobs=jobs)
    assert (result_of(one), result_of(last)) == (10, 20)
    with pytest.raises(BriefError, match="cannot"):
        result_of(known)
    with pytest.raises(BriefError, match="KeyError"):
        result_of(unknown)


def test_a_fault_of_ours_in_a_single_item_is_raised_as_it_is() -> None:
    with pytest.raises(KeyError):
        list(outcomes_of(work, [4]))
    (known,) = outcomes_of(work, [3])
    assert known.error is not None


def test_a_process_with_threads_is_not_copied(monkeypatch: pytest.MonkeyPatch) -> None:
    for one_thread in (True, False):
        monkeypatch.setattr(batch, "_has_one_thread", lambda one_thread=one_thread: one_thread)
        with process_executor(1) as pool:
            assert pool.submit(work, 1).result() == 10


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only Linux ends a process with its parent")
def test_processes_end_when_the_one_that_handed_out_the_work_is_killed(tmp_path: Path) -> None:
    script = (
        "import os, pathlib, sys, time\n"
        "from briefkit.app.batch import outcomes_of\n"
        "def work(name):\n"
        "    pathlib.Path(sys.argv[1], name).write_text(str(os.getpid()))\n"
        "    time.sleep(60)\n"
        "list(outcomes_of(work, ['a', 'b'], jobs=2))\n"
    )
    parent = subprocess.Popen([sys.executable, "-c", script, str(tmp_path)])
    named = [tmp_path / "a", tmp_path / "b"]
    assert within_seconds(20, lambda: all(path.exists() and path.read_text() for path in named))
    parent.kill()
    parent.wait()
    assert within_seconds(5, lambda: not any(is_alive(int(path.read_text())) for path in named))


def within_seconds(seconds: float, is_so: Callable[[], bool]) -> bool:
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if is_so():
            return True
        time.sleep(0.02)
    return False


def is_alive(process: int) -> bool:
    try:
        state = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[0]
    except FileNotFoundError:
        return False
    return state != "Z"
