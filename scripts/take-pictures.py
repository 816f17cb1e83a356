#!/usr/bin/env python3
"""Take the pictures of pages for the documentation, from papers that `make papers` built.

Needs `pdftoppm` (poppler-utils) and Chromium. Pictures are small: grey shades and few colours make them so.
"""

import subprocess
import sys
import tempfile
import time
from base64 import b64decode
from io import BytesIO
from pathlib import Path

from PIL import Image, ImageOps

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from tests.support.chromium import Chromium  # noqa: E402 - the folder is not installed

IMAGES = ROOT / "docs" / "images"
RESOLUTION = 76
MARGIN = 12
DESK = "#d9dde2"
PORT = 8699


def page(paper: str, number: int, folder: Path) -> Image.Image:
    """A page of a paper in `dist/`, as a sheet on a desk."""
    target = folder / f"{paper}-{number}"
    arguments = ["-r", str(RESOLUTION), "-f", str(number), "-l", str(number), "-singlefile", "-png"]
    subprocess.run(["pdftoppm", *arguments, ROOT / "dist" / f"{paper}.pdf", target], check=True)
    return ImageOps.expand(Image.open(target.with_suffix(".png")).convert("RGB"), 1, "#b0b6bd")


def page_with(paper: str, words: str) -> int:
    """The first page with these words on it."""
    text = subprocess.run(
        ["pdftotext", ROOT / "dist" / f"{paper}.pdf", "-"], check=True, capture_output=True, text=True
    ).stdout
    return next(number for number, content in enumerate(text.split("\f"), 1) if words in content)


def side_by_side(sheets: list[Image.Image]) -> Image.Image:
    """Sheets beside each other on a desk."""
    width = sum(sheet.width for sheet in sheets) + MARGIN * (len(sheets) + 1)
    desk = Image.new("RGB", (width, max(sheet.height for sheet in sheets) + 2 * MARGIN), DESK)
    x = MARGIN
    for sheet in sheets:
        desk.paste(sheet, (x, MARGIN))
        x += sheet.width + MARGIN
    return desk


def screen(paper: str, element: str) -> Image.Image:
    """The web page of a paper on a wide screen, around an element."""
    with Chromium() as browser:
        browser.call("Emulation.setDeviceMetricsOverride", width=1180, height=760, deviceScaleFactor=1, mobile=False)
        browser.open((ROOT / "dist" / f"{paper}.html").as_uri())
        browser.wait(f"document.readyState == 'complete' && document.getElementById({element!r}) != null")
        top = browser.run(f"document.getElementById({element!r}).getBoundingClientRect().top + window.scrollY")
        clip = {"x": 0, "y": top - 24, "width": 1180, "height": 620, "scale": 0.75}
        answer = browser.call("Page.captureScreenshot", clip=clip, captureBeyondViewport=True)
    return ImageOps.expand(Image.open(BytesIO(b64decode(answer["data"]))).convert("RGB"), 1, "#b0b6bd")


def preview(paper: str, scroll: int) -> Image.Image:
    """The preview of a paper with its pages."""
    command = [sys.executable, "-m", "briefkit", "serve", paper, "--port", str(PORT)]
    server = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        with Chromium() as browser:
            browser.call(
                "Emulation.setDeviceMetricsOverride", width=1300, height=720, deviceScaleFactor=1, mobile=False
            )
            time.sleep(3)  # until it listens
            browser.open(f"http://127.0.0.1:{PORT}/{paper}")
            browser.wait("document.getElementById('findings')?.children.length > 0")
            browser.run("document.getElementById('show-pdf').click()")
            pages = "document.getElementById('pdf').contentDocument.images"
            browser.wait(f"{pages}.length > 3")
            browser.run(f"document.getElementById('pdf').contentWindow.scrollTo(0, {scroll})")
            browser.wait(f"[...{pages}].some((one) => one.complete && one.getBoundingClientRect().top < 300)")
            time.sleep(1)  # until it is drawn
            answer = browser.call("Page.captureScreenshot")
    finally:
        server.terminate()
        server.wait(10)
    picture = Image.open(BytesIO(b64decode(answer["data"]))).convert("RGB").resize((910, 504), Image.Resampling.LANCZOS)
    return ImageOps.expand(picture, 1, "#b0b6bd")


def save(picture: Image.Image, name: str) -> None:
    """Save a picture with as many colours as a printed page needs."""
    IMAGES.mkdir(exist_ok=True)
    picture.quantize(96, Image.Quantize.MAXCOVERAGE, dither=Image.Dither.NONE).save(IMAGES / name, optimize=True)
    sys.stdout.write(f"docs/images/{name}: {(IMAGES / name).stat().st_size // 1000} kB\n")


def main() -> None:
    """Take all pictures."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        timeline = page_with("pakistan-russia", "To Moscow")
        save(
            side_by_side([page("pakistan-russia", 1, folder), page("pakistan-russia", timeline, folder)]),
            "paper-ipri.png",
        )
        bars = page_with("reading-note", "Where Hanif’s 96 Notes Lead")
        save(side_by_side([page("reading-note", 1, folder), page("reading-note", bars, folder)]), "paper-plain.png")
    save(preview("pakistan-russia", 10_320), "serve.png")
    save(screen("sco-afghanistan", "the-contact-group"), "paper-screen.png")


if __name__ == "__main__":
    main()
