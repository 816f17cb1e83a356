"""Letters of a document print as letters: in plain text all of them, in Markdown those that only we would read."""

import json
import re
from pathlib import PurePosixPath

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.support.imports import section

from briefkit.assembly.templates import Templates
from briefkit.ingest.protecting import protected
from briefkit.rendering.pandoc.running import MARKDOWN, run_pandoc
from briefkit.text import SourceText

SIGNS = "*_`[]()<>#|~^$@\\{}%!&\"'-+=:;.,/ ab1"


def printed(texts: list[str]) -> list[str]:
    """What pandoc prints of each paragraph, white space and the shape of quotation marks apart."""
    document = "\n\n".join(texts)
    arguments = ["-f", f"{MARKDOWN}-smart", "-t", "json"]
    blocks = json.loads(run_pandoc(document.encode(), arguments).output)["blocks"]
    assert {block["t"] for block in blocks} <= {"Para"}
    return ["".join(letters(block)) for block in blocks]


def letters(node: object) -> list[str]:
    if isinstance(node, list):
        return [text for each in node for text in letters(each)]
    if isinstance(node, dict):
        if node.get("t") == "Link":
            return letters(node["c"][1])
        return [node["c"]] if node.get("t") == "Str" else letters(node.get("c", []))
    return []


@settings(max_examples=25, deadline=None)
@given(st.lists(st.text(SIGNS, min_size=3, max_size=30).filter(lambda text: text.strip()), min_size=5, max_size=20))
def test_plain_letters_print_as_they_are(texts: list[str]) -> None:
    lines = [f"x {text.strip()} y" for text in texts]
    found = printed([protected(line, "plain") for line in lines])
    assert found == [re.sub(r"\s", "", line) for line in lines]


@settings(max_examples=50)
@given(st.text(SIGNS, max_size=60), st.sampled_from(["plain", "markdown", "copy"]))
def test_no_template_is_left(text: str, written: str) -> None:
    safe = protected(text, written)
    assert not re.search(r"\{[{%]|\{##", re.sub(r'\{\{ "[{%#]+" \}\}', "", safe))


@pytest.mark.parametrize(
    ("text", "safe"),
    [
        ("a @b c", "a \\@b c"),
        ("mail@x.example and http://x.example/@me", "mail@x.example and http://x.example/@me"),
        ("[@b, 4]", "[\\@b, 4]"),
        ("{{ x }} {% y %} {# z #} {## c", "{\\{ x }} {\\% y %} {# z #} {\\## c"),
        ("5<sup>th</sup>, H<sub>2 O</sub>", "5^th^, H~2\\ O~"),
        ("*kept* and `code @b`", "*kept* and `code @b`"),
        ("undefined[^9]", "undefined\\[\\^9]"),
        ('<a id="x"></a>word<!-- c -->', "word"),
        ("a\u0001b\U00100000c", "abc"),
    ],
)
def test_markdown_keeps_its_markup(text: str, safe: str) -> None:
    assert protected(text, "markdown") == safe


def test_keys_of_the_library_stay_citations() -> None:
    assert protected("[@roe2004, 4] @doe", "markdown", frozenset({"roe2004"})) == "[@roe2004, 4] \\@doe"


def test_code_keeps_its_brackets() -> None:
    text = section("# Title\n\n## A\n\n```\n{{ x }}\n```\n")
    source = SourceText(PurePosixPath("a.md"), text)
    expanded = Templates(lambda path: source).expand(source, 0, {})
    assert getattr(expanded, "text", "") == "# A\n\n```\n{{ x }}\n```\n"


@pytest.mark.parametrize("start", ["1986. A year", "- so he said", "(a) first", "A. Smith wrote", ": no"])
def test_a_paragraph_of_a_plain_text_stays_one(start: str) -> None:
    text = f"A Plain Report of Ours\n\nThe first words of it are these.\n\n{start} and so on it went, for a while.\n"
    lines = section(text, "report.txt").splitlines()
    assert printed([lines[-1]]) == [re.sub(r"\s", "", f"{start} and so on it went, for a while.")]
