"""`brief serve`: papers in the browser, set again at every save."""

import argparse
import socket
import webbrowser
from collections.abc import Callable
from pathlib import Path
from types import FrameType

import uvicorn
from starlette.applications import Starlette

from briefkit.app.preview import Preview
from briefkit.app.server import make_app
from briefkit.cli.clock import today
from briefkit.cli.printing import say
from briefkit.findings import BriefError
from briefkit.workspace import find_project

_ADDRESS = "127.0.0.1"  # never another: papers are read by who writes them until they are printed


def run(options: argparse.Namespace, start: Path) -> int:
    """Serve until somebody presses Ctrl-C."""
    project = find_project(start)
    name = project.paper(options.name) if options.name else ""
    listener = _listen(options.port)
    address = f"http://{_ADDRESS}:{listener.getsockname()[1]}/{name}"
    server = _Server(make_app(Preview(project, today())))
    print(address, flush=True)
    say("the page follows every save; Ctrl-C ends it", options.quiet)
    if options.open:
        webbrowser.open(address)
    try:
        server.run(sockets=[listener])
    except KeyboardInterrupt:
        say("", options.quiet)
    return 0


class _Server(uvicorn.Server):
    """A server that tells open streams to end when it is told to: it would wait for them."""

    def __init__(self, app: Starlette) -> None:
        super().__init__(uvicorn.Config(app, log_level="warning", timeout_graceful_shutdown=5, server_header=False))
        self.end: Callable[[], None] = app.state.end

    def handle_exit(self, sig: int, frame: FrameType | None) -> None:
        """Take a signal that asks for the end."""
        self.end()
        super().handle_exit(sig, frame)


def _listen(port: int) -> socket.socket:
    listener = socket.socket()
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listener.bind((_ADDRESS, port))
        listener.listen()  # now, so that whoever reads the address may go there at once
    except OSError as fault:
        listener.close()
        hint = "another `brief serve` may run; choose another port: brief serve --port 0 takes a free one"
        raise BriefError(f"port {port} cannot be used: {fault.strerror}", hint) from fault
    return listener
