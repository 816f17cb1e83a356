"""One pandoc for many runs: the same bytes as runs of their own, and a run of its own wherever it does not answer."""

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Thread

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefkit.rendering.pandoc import process as pandoc_process
from briefkit.rendering.pandoc.process import PandocProcess, answer_of_pandoc
from briefkit.rendering.pandoc.running import (
    MARKDOWN,
    PandocFailedError,
    PandocTimeoutError,
    pandoc_path,
    read_markdown,
    run_own_pandoc,
    run_pandoc,
)
from briefkit.rendering.pandoc.warming import WARMING_TASK, WARMING_TEXT

TEXT = """# A *title* {#one .x}

Prof. Roe (ed. 2, p. 5) said "no" -- twice.[^1] Mail a.b@c.example, see <https://d.example/?q=@e>.

| a wide column of a table | b | another column that is wide, wider than the line it is written in |
|---|:-:|--:|
| c |	d | e |

: caption [@roe2004, p. 3]

``` {.python}
def f(): return "x"
```

	code with a	tab

::: {.recommendation #rec to="Ministry"}
Do it. [see @roe2004, pp. 3--5; @doe]
:::

[^1]: A note,

    of two paragraphs.
"""
CSL = """<style xmlns="http://purl.org/net/xbiblio/csl" version="1.0" class="note">
<info><title>t</title><id>t</id><updated>2026-01-01T00:00:00Z</updated></info>
<citation><layout suffix="."><text variable="title"/><text variable="locator" prefix=", "/></layout></citation>
<bibliography><layout><text variable="title"/></layout></bibliography></style>"""
ITEMS = '[{"id": "roe2004", "type": "book", "title": "On <i>Titles</i>"}, {"id": "doe", "type": "book", "title": "X"}]'


@pytest.fixture
def shared(monkeypatch: pytest.MonkeyPatch) -> Iterator[pandoc_process._Shared]:
    """A shared process of the test's own."""
    shared = pandoc_process._Shared()
    monkeypatch.setattr(pandoc_process, "_SHARED", shared)
    yield shared
    shared.end()


def _runs(tmp_path: Path) -> list[tuple[bytes, list[str]]]:
    csl, items = tmp_path / "style.csl", tmp_path / "items.json"
    csl.write_text(CSL)
    items.write_text(ITEMS)
    tree = run_own_pandoc(TEXT.encode(), ["-f", MARKDOWN, "-t", "json"]).output
    return [
        (TEXT.encode(), ["-f", MARKDOWN, "-t", "json"]),
        (("\ufeff" + TEXT.replace("\n", "\r\n")).encode(), ["-f", MARKDOWN, "-t", "json"]),
        (tree, ["-f", "json", "-t", "html5"]),
        (tree, ["-f", "json", "-t", "json", "--citeproc", f"--csl={csl}", f"--bibliography={items}"]),
        (b"<p>a\t<b>b</b><script>c</script></p>", ["-f", "html-native_divs-native_spans", "-t", "json"]),
        (b"", ["-f", MARKDOWN, "-t", "json"]),
    ]


@pytest.mark.usefixtures("shared")
def test_it_answers_with_the_bytes_of_a_run_of_its_own(tmp_path: Path) -> None:
    for data, arguments in _runs(tmp_path):
        expected = run_own_pandoc(data, arguments).output
        assert answer_of_pandoc(pandoc_path(), data, arguments, 20) == expected


@pytest.mark.usefixtures("shared")
def test_what_a_user_keeps_for_pandoc_changes_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "pandoc").mkdir()
    (tmp_path / "pandoc" / "init.lua").write_text("os.exit(3)\n")
    (tmp_path / "pandoc" / "abbreviations").write_text("Foo.\n")
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    answer = answer_of_pandoc(pandoc_path(), b"Foo. bar, Mr. Roe", ["-f", MARKDOWN, "-t", "json"], 20)
    assert answer == run_own_pandoc(b"Foo. bar, Mr. Roe", ["-f", MARKDOWN, "-t", "json"]).output
    assert b"Foo.\xc2\xa0" not in answer
    assert b"Mr.\xc2\xa0Roe" in answer


@settings(max_examples=40)
@given(st.text(alphabet="aé•\t \n\r*_`[]()^:@|-#>.\"'<i>\u00a0\u2028", max_size=60))
def test_it_reads_whatever_is_written_as_pandoc_does(text: str) -> None:
    arguments = ["-f", MARKDOWN, "-t", "json"]
    answer = answer_of_pandoc(pandoc_path(), text.encode(), arguments, 20)
    expected = run_own_pandoc(text.encode(), arguments)
    assert answer == (None if expected.warnings else expected.output)


def test_warnings_and_faults_are_told_by_a_run_of_its_own(shared: pandoc_process._Shared) -> None:
    unclosed = "::: {.note}\nopen\n"
    assert answer_of_pandoc(pandoc_path(), unclosed.encode(), ["-f", MARKDOWN, "-t", "json"], 20) is None
    assert read_markdown(unclosed)[1]
    with pytest.raises(PandocFailedError, match="JSON"):
        run_pandoc(b"{", ["-f", "json", "-t", "html5"])
    assert shared.process is not None
    assert not shared.process.is_over


@pytest.mark.usefixtures("shared")
def test_what_may_read_other_files_is_not_asked_of_it(tmp_path: Path) -> None:
    dependent = tmp_path / "dependent.csl"
    dependent.write_text('<style><info><link rel="independent-parent" href="http://a.example"/></info></style>')
    tree = b'{"pandoc-api-version":[1,23,1],"meta":{},"blocks":[]}'
    for arguments in (
        ["-f", "json", "-t", "docx", "-o", "-"],
        ["-f", "json", "-t", "json", "--lua-filter=x.lua"],
        ["-f", "json", "-t", "json", "--citeproc", f"--csl={dependent}"],
    ):
        assert answer_of_pandoc(pandoc_path(), tree, arguments, 20) is None
    included = b".. include:: /etc/hostname\n"
    assert b"Str" not in (answer_of_pandoc(pandoc_path(), included, ["-f", "rst", "-t", "json"], 20) or b"")


def test_time_limit_ends_it_and_the_next_run_has_another(shared: pandoc_process._Shared) -> None:
    with pytest.raises(PandocTimeoutError, match="more than 0 seconds"):
        run_pandoc(b"word " * 100_000, ["-f", MARKDOWN, "-t", "json"], time_limit=0.001)
    assert shared.process is not None
    assert shared.process.is_over
    assert answer_of_pandoc(pandoc_path(), b"x", ["-f", MARKDOWN, "-t", "json"], 20)


def test_one_that_dies_is_started_again_but_not_for_ever(shared: pandoc_process._Shared) -> None:
    for _ in range(5):
        process = shared.started(pandoc_path())
        assert process is not None
        process._process.kill()
        assert b"Str" in run_pandoc(b"x", ["-f", MARKDOWN, "-t", "json"]).output
    assert process is not None
    assert process.is_over


@pytest.mark.usefixtures("shared")
def test_a_program_that_is_no_pandoc_is_no_matter() -> None:
    assert answer_of_pandoc(sys.executable, b"x", ["-f", "json", "-t", "json"], 20) is None
    assert answer_of_pandoc("/nowhere/pandoc", b"x", ["-f", "json", "-t", "json"], 20) is None


@pytest.mark.usefixtures("shared")
def test_each_gets_the_answer_to_its_own_question() -> None:
    texts = [f"word{number} " * number for number in range(1, 41)]
    with ThreadPoolExecutor(8) as pool:
        trees = list(pool.map(lambda text: run_pandoc(text.encode(), ["-f", MARKDOWN, "-t", "json"]).output, texts))
    found = [re.findall(rb'"Str","c":"(\w+)"', tree) for tree in trees]
    assert found == [[b"word%d" % number] * number for number in range(1, 41)]


def test_those_in_line_behind_one_that_takes_too_long_have_runs_of_their_own(
    shared: pandoc_process._Shared,
) -> None:
    slow = Thread(target=lambda: _expect_timeout(b"[" * 18))
    slow.start()
    with ThreadPoolExecutor(3) as pool:
        trees = list(pool.map(lambda text: read_markdown(text)[0], ["one", "two", "three"]))
    slow.join()
    assert [text in tree for text, tree in zip(["one", "two", "three"], trees, strict=True)] == [True] * 3


def _expect_timeout(text: bytes) -> None:
    with pytest.raises(PandocTimeoutError):
        run_pandoc(text, ["-f", MARKDOWN, "-t", "json"], time_limit=0.2)


def test_one_that_is_stopped_while_it_answers_tells_nobody_else_its_answer(
    shared: pandoc_process._Shared, monkeypatch: pytest.MonkeyPatch
) -> None:
    process = shared.started(pandoc_path())
    assert process is not None

    def stop() -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(process, "_read", stop)
    with pytest.raises(KeyboardInterrupt):
        run_pandoc(b"one", ["-f", MARKDOWN, "-t", "json"])
    assert process.is_over
    assert b"two" in run_pandoc(b"two", ["-f", MARKDOWN, "-t", "json"]).output


def test_it_is_warmed_up_by_citations_that_it_can_set(shared: pandoc_process._Shared) -> None:
    process = shared.started(pandoc_path())
    assert process is not None
    answer = process.answer(WARMING_TASK, WARMING_TEXT, 20)
    assert answer
    assert b"Ibid" in answer


def test_who_has_much_waits_until_it_is_warm(shared: pandoc_process._Shared, tmp_path: Path) -> None:
    pandoc_process.start_pandoc(pandoc_path())
    process = shared.process
    tree = run_own_pandoc(b"word " * 8_000, ["-f", MARKDOWN, "-t", "json"]).output
    assert run_pandoc(tree, ["-f", "json", "-t", "html5"]).output.count(b"word") == 8_000
    assert shared.process is process
    assert process is not None
    assert not process.is_over


def test_who_has_much_does_not_wait(shared: pandoc_process._Shared) -> None:
    process = shared.started(pandoc_path())
    assert process is not None
    with process._lock:
        assert process.answer({"from": "json", "to": "json"}, b" " * 100_000, 20) is None


@pytest.mark.skipif(not hasattr(os, "fork"), reason="copies of a process are made on Unix only")
def test_a_copy_of_the_process_leaves_it_alone() -> None:
    script = (
        "import os; from briefkit.rendering.pandoc import running as pandoc, process as p; pandoc.read_markdown('x')\n"
        "own = p._SHARED.process\n"
        "child = os.fork()\n"
        "assert child or (p._SHARED.process is None and 'y' in pandoc.read_markdown('y')[0])\n"
        "assert not child or os.waitpid(child, 0)[1] == 0\n"
        "assert not child or ('z' in pandoc.read_markdown('z')[0] and p._SHARED.process is own and not own.is_over)\n"
    )
    done = subprocess.run([sys.executable, "-W", "error", "-c", script], capture_output=True, check=False, timeout=60)
    assert (done.returncode, done.stderr) == (0, b"")


def test_it_ends_when_nobody_asks_any_more() -> None:
    process = PandocProcess(pandoc_path())
    assert process._process.stdin is not None
    process._process.stdin.close()
    assert process._process.wait(20) == 0
    process.end()
