"""Running pandoc: its warnings as data, its failures as exceptions of ours."""

import json

import pypandoc
import pytest

from briefkit.findings import BriefError
from briefkit.rendering.pandoc import running as pandoc
from briefkit.rendering.pandoc.running import (
    PandocFailedError,
    PandocTimeoutError,
    read_html,
    read_markdown,
    run_pandoc,
)


def test_warning_has_the_line_it_speaks_of() -> None:
    _, warnings = read_markdown("Text\n\n::: {.note}\nopen\n")
    assert [(warning.line, "unclosed" in warning.text) for warning in warnings] == [(3, True)]


def test_refused_input_is_told_in_pandocs_words() -> None:
    with pytest.raises(PandocFailedError, match="Unknown input format"):
        run_pandoc(b"", ["-f", "no-such-format"])


def test_time_limit_stops_it() -> None:
    with pytest.raises(PandocTimeoutError, match="more than 0 seconds"):
        run_pandoc(b"word " * 100_000, ["-f", "markdown"], time_limit=0.001)


def test_files_cannot_be_included() -> None:
    """The sandbox: what a text names is not read from the disk."""
    with pytest.raises(PandocFailedError):
        run_pandoc(b".. include:: /etc/hostname\n", ["-f", "rst", "-t", "plain", "--fail-if-warnings"])


def test_money_and_rules_are_text_in_sections() -> None:
    blocks = json.loads(read_markdown("From $5 to $6.\n\n---\n\ntitle: x\n\n---\n")[0])["blocks"]
    assert [block["t"] for block in blocks] == ["Para", "HorizontalRule", "Para", "HorizontalRule"]


def test_scripts_are_gone_from_html() -> None:
    assert read_html("<p>a<script>b</script></p>")[0]["c"] == [{"t": "Str", "c": "a"}]


def test_missing_pandoc_is_told_with_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    def missing() -> str:
        raise OSError("No pandoc was found")

    monkeypatch.setattr(pandoc, "find_spec", lambda name: None)
    monkeypatch.setattr(pypandoc, "get_pandoc_path", missing)
    pandoc.pandoc_path.cache_clear()
    with pytest.raises(BriefError) as caught:
        pandoc.pandoc_path()
    pandoc.pandoc_path.cache_clear()
    assert "pip install" in caught.value.hint
