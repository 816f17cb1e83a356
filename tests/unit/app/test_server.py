"""`brief serve`: what it answers and refuses, and a browser that follows the text."""

import asyncio
import json
import re
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from http.client import HTTPConnection
from pathlib import Path, PurePosixPath
from threading import Event
from typing import Any

import pytest
from tests.support.chromium import Chromium
from tests.support.projects import write_project

from briefkit.app import watching
from briefkit.app.preview import Preview, is_watched
from briefkit.app.server import make_app
from briefkit.cli.clock import today
from briefkit.findings import BriefError
from briefkit.workspace import find_project

LONG = "# Introduction\n\nIt begins. [@roe2004, 5]\n\n" + "A paragraph of the middle.\n\n" * 300 + "The end.\n"
PAGE = "document.getElementById('html')?.contentDocument"
WINDOW = "document.getElementById('html').contentWindow"
SHEETS = "document.getElementById('pdf')?.contentDocument"


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = write_project(tmp_path_factory.mktemp("project"))
    (folder / "briefs/ports/intro.md").write_text(LONG)
    return folder


@pytest.fixture(scope="module")
def port(root: Path) -> Iterator[int]:
    """The server as a user starts it, and ends it with Ctrl-C."""
    command = [sys.executable, "-m", "briefkit", "-qC", str(root), "serve", "--port", "0"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as started:
        assert started.stdout is not None
        assert started.stderr is not None
        number = int(started.stdout.readline().strip().rstrip("/").rsplit(":", 1)[1])
        listener = HTTPConnection("127.0.0.1", number)
        try:
            yield number
            # somebody looks at a paper while it is ended
            listener.request("GET", "/rivers/events")
            assert listener.getresponse().readline() == b"retry: 500\n"
        finally:
            started.send_signal(signal.SIGINT)
            errors = started.stderr.read()
        listener.close()
        assert started.wait(10) == 0
        assert errors.strip() == ""


def get(port: int, path: str, host: str = "", method: str = "GET") -> tuple[int, dict[str, str], bytes]:
    """An answer: status, headers, content."""
    connection = HTTPConnection("127.0.0.1", port, timeout=30)
    connection.putrequest(method, path, skip_host=True)
    connection.putheader("Host", host or f"127.0.0.1:{port}")
    connection.endheaders()
    answer = connection.getresponse()
    content = answer.read()
    connection.close()
    return answer.status, {name.lower(): value for name, value in answer.getheaders()}, content


def state(port: int) -> dict[str, Any]:
    data: dict[str, Any] = json.loads(get(port, "/ports/state")[2])
    return data


def test_papers_are_listed_and_shown(port: int) -> None:
    assert b'href="/ports"' in get(port, "/")[2]
    assert b'data-paper="ports"' in get(port, "/ports")[2]
    status, headers, content = get(port, "/ports/page")
    assert status == 200
    assert b"Harbour Dues" in content
    assert "default-src 'none'" in headers["content-security-policy"]
    assert headers["cache-control"] == "no-store"


def test_pdf_is_made_when_asked_for(port: int) -> None:
    status, headers, content = get(port, "/rivers/pdf")
    assert (status, headers["content-type"], content[:5]) == (200, "application/pdf", b"%PDF-")


@pytest.mark.parametrize(
    "host", ["evil.example", "evil.example:80", "127.0.0.1.evil.example", "localhost.evil.example", "0.0.0.0", "[::1]"]
)
@pytest.mark.parametrize("path", ["/", "/ports/page", "/ports/state", "/ports/events", "/-/preview.js"])
def test_foreign_hosts_are_refused(port: int, host: str, path: str) -> None:
    assert get(port, path, host)[0] == 400


def test_this_machine_by_name_is_answered(port: int) -> None:
    assert get(port, "/ports", f"localhost:{port}")[0] == 200


@pytest.mark.parametrize(
    "path",
    [
        "/../bibliography/library.bib",
        "/..%2f..%2fetc%2fpasswd",
        "/ports/../../bibliography/library.bib",
        "/%2e%2e/%2e%2e/etc/passwd",
        "/-/../app/server.py",
        "/-/..%2fapp%2fserver.py",
        "/-/%2e%2e%2fpaper.html",
        "/-/paper.html",
        "//etc/passwd",
        "/shared/page",
        "/..%5c..%5cx/page",
        "/ports%00/page",
        "/ports/quay.svg",
        "/favicon.ico",
    ],
)
def test_nothing_but_papers_can_be_asked_for(port: int, path: str) -> None:
    assert get(port, path)[0] == 404


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE"])
def test_nothing_can_be_changed(port: int, method: str) -> None:
    assert get(port, "/ports/page", method=method)[0] == 405


def test_only_this_machine_is_listened_on(port: int) -> None:
    listening = Path("/proc/net/tcp").read_text().splitlines()[1:]
    addresses = {line.split()[1].split(":")[0] for line in listening if line.split()[1].endswith(f":{port:04X}")}
    assert addresses == {"0100007F"}


def test_text_that_cannot_be_set_leaves_the_page_and_tells_why(root: Path, port: int) -> None:
    before = state(port)
    section = root / "briefs/ports/end.md"
    text = section.read_text()
    try:
        section.write_text(text + "\nUnknown. [@nosuchkey2001]\n")
        _until(lambda: state(port)["failed"])
        after = state(port)
        assert after["version"] == before["version"]
        assert "K101" in {finding["code"] for finding in after["findings"]}
    finally:
        section.write_text(text)
    _until(lambda: not state(port)["failed"])


def _until(condition: Any, seconds: float = 10) -> None:
    end = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < end
        time.sleep(0.05)


@pytest.mark.chromium
def test_browser_follows_a_save_and_keeps_its_place(root: Path, port: int) -> None:
    with Chromium() as browser:
        browser.open(f"http://127.0.0.1:{port}/ports")
        browser.wait(f"{PAGE}?.body?.textContent.includes('The end.')")
        browser.wait("document.getElementById('findings').children.length > 0")
        browser.run(f"{WINDOW}.scrollTo(0, 2345)")
        assert browser.run(f"{WINDOW}.scrollY") == 2345
        for words in ("The very end.", "The other end.", "The last end."):
            (root / "briefs/ports/intro.md").write_text(LONG.replace("The end.", words))
            browser.wait(f"{PAGE}.body?.textContent.includes('{words}')")
            assert browser.run(f"{WINDOW}.scrollY") == 2345


@pytest.mark.chromium
def test_browser_switches_to_the_pdf_and_back(port: int) -> None:
    with Chromium() as browser:
        browser.open(f"http://127.0.0.1:{port}/ports")
        browser.wait(f"{PAGE}?.body?.textContent.includes('Harbour Dues')")
        assert browser.run("document.getElementById('pdf').hidden")
        browser.run("document.getElementById('show-pdf').click()")
        assert browser.run("[document.getElementById('html').hidden, document.getElementById('pdf').hidden]") == [
            True,
            False,
        ]
        browser.wait(f"{SHEETS}?.images[0]?.complete && {SHEETS}.images[0].naturalWidth > 500")
        browser.run("document.getElementById('show-html').click()")
        assert not browser.run("document.getElementById('html').hidden")


@pytest.mark.chromium
def test_pages_of_the_pdf_follow_a_save_and_keep_their_place(root: Path, port: int) -> None:
    with Chromium() as browser:
        browser.open(f"http://127.0.0.1:{port}/ports")
        browser.wait(f"{PAGE}?.body?.textContent.includes('Harbour Dues')")
        browser.run("document.getElementById('show-pdf').click()")
        browser.wait(f"{SHEETS}?.images.length > 2")
        scrolled = "document.getElementById('pdf').contentWindow"
        browser.run(f"{scrolled}.scrollTo(0, 1500)")
        before = browser.run(f"{SHEETS}.images[0].src")
        (root / "briefs/ports/intro.md").write_text(LONG.replace("The end.", "The end of the pages."))
        browser.wait(f"{SHEETS}.images[0]?.src != {before!r}")
        assert browser.run(f"{scrolled}.scrollY") == 1500
        browser.wait(f"[...{SHEETS}.images].some((one) => one.complete && one.naturalWidth > 500)")


def test_pages_of_the_pdf_are_pictures(port: int) -> None:
    status, headers, content = get(port, "/rivers/sheets")
    assert status == 200
    assert "img-src 'self'" in headers["content-security-policy"]
    first = re.findall(rb'src="(sheet/1\?[0-9a-f]+)"', content)
    assert len(first) == 1
    status, headers, picture = get(port, f"/rivers/{first[0].decode()}")
    assert (status, headers["content-type"], picture[:4]) == (200, "image/png", b"\x89PNG")
    assert get(port, "/rivers/sheet/99")[0] == 404
    assert get(port, "/rivers/sheet/0")[0] == 404
    assert get(port, "/rivers/sheet/x")[0] == 404


@pytest.mark.chromium
def test_browser_runs_no_script_of_a_paper(root: Path, port: int) -> None:
    with Chromium() as browser:
        browser.open(f"http://127.0.0.1:{port}/ports")
        browser.wait(f"{PAGE}?.body?.textContent.includes('Harbour Dues')")
        browser.run(
            f"{{ const s = {PAGE}.createElement('script'); s.textContent = 'parent.ran = 1'; {PAGE}.body.append(s) }}"
        )
        assert browser.run("window.ran === undefined")


def test_system_that_does_not_let_us_watch(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    class Refusing:
        def __init__(self, *arguments: object, **options: object) -> None: ...

        def __iter__(self) -> Iterator[None]:
            raise OSError("OS file watch limit reached")

    monkeypatch.setattr(watching, "watch", Refusing)
    project = find_project(write_project(tmp_path))
    with pytest.raises(BriefError, match="watch limit") as caught:
        list(watching.changes(project, Event()))
    assert "WATCHFILES_FORCE_POLLING" in caught.value.hint
    app = make_app(Preview(project, today()))

    async def start() -> None:
        async with app.router.lifespan_context(app):
            pass

    asyncio.run(asyncio.wait_for(start(), 10))


def test_touched_papers_are_those_made_of_a_file(tmp_path: Path) -> None:
    preview = Preview(find_project(write_project(tmp_path)), today())
    for name in preview.names():
        preview.view(name)
    assert sorted(preview.touched([PurePosixPath("briefs/shared/dues.md")])) == ["ports", "rivers"]
    assert preview.touched([PurePosixPath("briefs/ports/quay.svg")]) == ["ports"]
    assert preview.touched([PurePosixPath("templates/closing.md")]) == ["ports"]
    assert sorted(preview.touched([PurePosixPath("templates/plain/print.css")])) == ["ports", "rivers"]
    assert sorted(preview.touched([PurePosixPath("briefs/defaults.yaml")])) == [
        "ports",
        "rivers",
    ]  # asked for, not there
    assert preview.touched([PurePosixPath("briefs/shared/unused.md"), PurePosixPath("README.md")]) == []


def test_two_who_ask_at_once_get_the_same_page(tmp_path: Path) -> None:
    preview = Preview(find_project(write_project(tmp_path)), today())
    with ThreadPoolExecutor(3) as pool:
        views = list(pool.map(preview.view, ["ports"] * 3))
    assert [view.number for view in views] == [1, 1, 1]
    assert b"Harbour Dues" in views[0].html


def test_pdf_is_made_again_when_the_paper_is_set_again(tmp_path: Path) -> None:
    preview = Preview(find_project(write_project(tmp_path)), today())
    first = preview.pdf("rivers")
    assert preview.pdf("rivers") is first
    preview.update("rivers")
    assert preview.pdf("rivers") is not first


def test_fault_of_the_tool_is_told_and_the_page_stays(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    preview = Preview(find_project(write_project(tmp_path)), today())
    before = preview.view("rivers")

    def refuse(*arguments: object) -> None:
        raise BriefError("pandoc is not installed", "install it")

    with monkeypatch.context() as patched:
        patched.setattr("briefkit.app.preview.make_paper", refuse)
        view = preview.update("rivers")
    assert (view.failed, view.fault) == (True, "pandoc is not installed; install it")
    assert view.version == before.version
    assert preview.touched([PurePosixPath("briefs/shared/dues.md")]) == ["rivers"]
    assert not preview.update("rivers").failed


@pytest.mark.parametrize(
    ("path", "watched"),
    [
        ("briefs/x/a.md", True),
        ("bibliography/library.bib", True),
        ("dist/x.pdf", False),
        (".briefkit/files/ab", False),
        (".git/index", False),
        ("briefs/x/.a.md.swp", False),
        ("briefs/x/a.md~", False),
    ],
)
def test_what_is_watched(path: str, watched: bool) -> None:
    assert is_watched(PurePosixPath(path)) == watched
