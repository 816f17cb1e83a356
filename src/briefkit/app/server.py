"""The pages of `brief serve`: a paper beside its findings, loaded again when a file of it changes.

Nothing here takes a path: what can be asked for is the name of a paper and the three files of the frame. Only
requests to this machine by its own name are answered, so that no page of the network can read a paper through the
browser (DNS rebinding).
"""

import asyncio
import html
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from importlib.resources import files
from string import Template
from threading import Event
from typing import Any, Final
from urllib.parse import quote

from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.middleware.trustedhost import TrustedHostMiddleware
from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, PlainTextResponse, RedirectResponse, Response
from starlette.responses import StreamingResponse as Stream
from starlette.routing import Route

from briefkit.app.make import MadePaper
from briefkit.app.preview import Preview, View
from briefkit.app.watching import changes
from briefkit.findings import BriefError
from briefkit.rendering.pdf.page_pictures import page_picture, page_sizes
from briefkit.reporting.findings import finding_lines, findings_json
from briefkit.workspace.store import digest_of

HOSTS: Final = ("127.0.0.1", "localhost")
_FRAME: Final = files("briefkit") / "preview"
_ASSETS: Final = {"preview.css": "text/css", "preview.js": "text/javascript", "sheets.css": "text/css"}
_BEAT: Final = 15.0  # seconds after which a silent stream says that it is there
_FRAME_POLICY: Final = (
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; frame-src 'self'; "
    "base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)
# A paper holds no scripts; should one get in, it does not run. Its styles and pictures are inside the file.
_PAPER_POLICY: Final = (
    "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; base-uri 'none'; "
    "form-action 'none'; frame-ancestors 'self'; sandbox allow-same-origin allow-popups"
)
_SHEETS_POLICY: Final = (
    "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; "
    "frame-ancestors 'self'; sandbox allow-same-origin"
)
_PDF_POLICY: Final = "frame-ancestors 'self'"  # a browser's viewer of PDFs does not start in a sandbox


class _Site:
    """The answers to requests, and those who wait to hear of changes."""

    def __init__(self, preview: Preview) -> None:
        self.preview = preview
        self.waiting: set[tuple[str, asyncio.Queue[str]]] = set()
        self.stop = Event()
        self.fault = ""  # why changes are not followed
        self.loop: asyncio.AbstractEventLoop | None = None
        self.ready = asyncio.Event()  # from now on no change is missed

    def end(self) -> None:
        """Let streams and the watcher come to their end; called from a signal."""
        self.stop.set()
        for _, queue in self.waiting:
            if self.loop:
                self.loop.call_soon_threadsafe(queue.put_nowait, "")

    def name(self, request: Request) -> str:
        """The paper asked for."""
        name: str = request.path_params["name"]
        if name not in self.preview.names():
            raise HTTPException(404, f"there is no paper {name}")
        return name

    async def index(self, request: Request) -> Response:
        """The list of papers; a project of one paper shows it."""
        del request
        names = self.preview.names()
        if len(names) == 1:
            return RedirectResponse(f"/{quote(names[0])}")
        items = "".join(f'<li><a href="/{quote(name)}">{html.escape(name)}</a></li>' for name in names)
        return _page("index.html", papers=items)

    async def frame(self, request: Request) -> Response:
        """The page that shows a paper."""
        return _page("paper.html", name=html.escape(self.name(request)))

    async def page(self, request: Request) -> Response:
        """The paper as HTML."""
        view = await run_in_threadpool(self.preview.view, self.name(request))
        return _answer(view.html or b"<!doctype html><title>-</title>", "text/html", _PAPER_POLICY)

    async def pdf(self, request: Request) -> Response:
        """The paper as PDF; where it cannot be set, why."""
        made = await run_in_threadpool(self.preview.pdf, self.name(request))
        if "pdf" in made.outputs:
            return _answer(made.outputs["pdf"], "application/pdf", _PDF_POLICY)
        return PlainTextResponse(_why_not(made), 422, {"Content-Security-Policy": _PDF_POLICY})

    async def sheets(self, request: Request) -> Response:
        """The pages of the PDF as pictures below each other; where it cannot be set, why."""
        name = self.name(request)
        made = await run_in_threadpool(self.preview.pdf, name)
        if "pdf" not in made.outputs:
            return _page("sheets.html", _SHEETS_POLICY, sheets=f"<pre>{html.escape(_why_not(made))}</pre>")
        version = digest_of(made.outputs["pdf"])[:16]  # so that a picture of the page before is not shown
        sizes = await run_in_threadpool(page_sizes, made.outputs["pdf"])
        sheets = "".join(
            f'<img src="sheet/{number}?{version}" width="{width}" height="{height}" alt="Page {number}" loading="lazy">'
            for number, (width, height) in enumerate(sizes, 1)
        )
        return _page("sheets.html", _SHEETS_POLICY, sheets=sheets)

    async def sheet(self, request: Request) -> Response:
        """A page of the PDF as a picture."""
        made = await run_in_threadpool(self.preview.pdf, self.name(request))
        try:
            picture = await run_in_threadpool(page_picture, made.outputs["pdf"], request.path_params["number"])
        except LookupError:  # no PDF, or no such page in it
            raise HTTPException(404, "there is no such page") from None
        return _answer(picture, "image/png", _SHEETS_POLICY)

    async def state(self, request: Request) -> Response:
        """Which page there is, and what was found."""
        name = self.name(request)
        view = await run_in_threadpool(self.preview.view, name)
        return JSONResponse(_state(name, view, self.fault), headers=_headers(_FRAME_POLICY))

    async def events(self, request: Request) -> Response:
        """A stream that says when there is something new."""
        name = self.name(request)
        return Stream(self.told(name), media_type="text/event-stream", headers=_headers(_FRAME_POLICY))

    async def told(self, name: str) -> AsyncIterator[str]:
        """The events of one listener; the audit is done when the first comes."""
        listener = (name, asyncio.Queue[str]())
        self.waiting.add(listener)
        checking = asyncio.create_task(self.check(name))
        try:
            yield "retry: 500\n\n"
            while not self.stop.is_set():
                try:
                    if version := await asyncio.wait_for(listener[1].get(), _BEAT):
                        yield f"event: change\ndata: {version}\n\n"
                except TimeoutError:
                    yield ": still here\n\n"
        finally:
            self.waiting.discard(listener)
            checking.cancel()

    async def check(self, name: str) -> None:
        """Audit a paper and tell who looks at it."""
        await run_in_threadpool(self.preview.view, name)
        self.tell(name, await run_in_threadpool(self.preview.audit, name))

    def tell(self, name: str, view: View) -> None:
        """Tell those who look at a paper that something is new."""
        for paper, queue in self.waiting:
            if paper == name:
                queue.put_nowait(view.version)

    async def watch(self) -> None:
        """Set papers again when their files change: first the page, then the audit."""
        self.loop = loop = asyncio.get_running_loop()

        def follow() -> None:
            for paths in changes(self.preview.project, self.stop):
                loop.call_soon_threadsafe(self.ready.set)
                for name in self.preview.touched(paths):
                    loop.call_soon_threadsafe(self.tell, name, self.preview.update(name))
                    loop.call_soon_threadsafe(self.tell, name, self.preview.audit(name))

        try:
            await asyncio.to_thread(follow)
        except BriefError as error:  # papers can be looked at all the same
            self.fault = f"{error.message}; {error.hint}"
            self.ready.set()


def make_app(preview: Preview) -> Starlette:
    """The application that serves the papers of a project; `app.state.end()` lets its streams end."""
    site = _Site(preview)

    @asynccontextmanager
    async def watching(app: Starlette) -> AsyncIterator[None]:
        del app
        watcher = asyncio.create_task(site.watch())
        await site.ready.wait()
        yield
        site.stop.set()
        await watcher

    routes: list[tuple[str, Callable[[Request], Any]]] = [
        ("/", site.index),
        ("/-/{asset}", _asset),
        ("/{name}", site.frame),
        ("/{name}/page", site.page),
        ("/{name}/pdf", site.pdf),
        ("/{name}/sheets", site.sheets),
        ("/{name}/sheet/{number:int}", site.sheet),
        ("/{name}/state", site.state),
        ("/{name}/events", site.events),
    ]
    app = Starlette(
        routes=[Route(path, answer, methods=["GET"]) for path, answer in routes],
        middleware=[Middleware(TrustedHostMiddleware, allowed_hosts=list(HOSTS))],
        lifespan=watching,
    )
    app.state.end = site.end
    return app


async def _asset(request: Request) -> Response:
    name: str = request.path_params["asset"]
    if name not in _ASSETS:
        raise HTTPException(404)
    return _answer((_FRAME / name).read_bytes(), _ASSETS[name], _FRAME_POLICY)


def _page(template: str, policy: str = _FRAME_POLICY, **values: str) -> Response:
    text = Template((_FRAME / template).read_text(encoding="utf-8")).substitute(values)
    return HTMLResponse(text, headers=_headers(policy))


def _why_not(made: MadePaper) -> str:
    lines = "\n".join(line for finding in made.findings for line in finding_lines(finding))
    return f"not set:\n\n{lines}\n"


def _answer(content: bytes, kind: str, policy: str) -> Response:
    return Response(content, media_type=kind, headers=_headers(policy))


def _headers(policy: str) -> dict[str, str]:
    return {
        "Content-Security-Policy": policy,
        "Cache-Control": "no-store",
        "X-Content-Type-Options": "nosniff",
        "Referrer-Policy": "no-referrer",
        "Cross-Origin-Resource-Policy": "same-origin",
    }


def _state(name: str, view: View, fault: str) -> dict[str, Any]:
    return {
        "paper": name,
        "version": view.version,
        "number": view.number,
        "failed": view.failed,
        "fault": view.fault or fault,
        "findings": findings_json(view.every_finding),
    }
