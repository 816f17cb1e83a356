from pathlib import PurePosixPath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefkit.assembly.yaml_nodes import Table, plain
from briefkit.assembly.yaml_reading import read_yaml
from briefkit.text import SourceText


def read(text: str) -> tuple[object, list[tuple[str, str]]]:
    node, findings = read_yaml(SourceText(PurePosixPath("b.yaml"), text))
    return (plain(node) if node else None), [(f.code, str(f.location)) for f in findings]


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("no", "no"),
        ("yes", "yes"),
        ("on", "on"),
        ("OFF", "OFF"),
        ("2013-05-01", "2013-05-01"),
        ("12:30", "12:30"),
        ("1_000", "1_000"),
        ("0o14", "0o14"),
        ("007", "007"),
        ("true", True),
        ("~", None),
        ("12", 12),
        ("-1.5", -1.5),
        ("1e3", 1000.0),
        ("1e999", "1e999"),
        ("'12'", "12"),
        ("! 12", "12"),
        ("!!str 12", "12"),
        ("9" * 30, "9" * 30),
    ],
)
def test_scalars_mean_what_yaml_1_2_says(written: str, value: object) -> None:
    assert read(f"a: {written}") == ({"a": value}, [])


def test_a_number_prints_as_it_was_written() -> None:
    node, _ = read_yaml(SourceText(PurePosixPath("b.yaml"), "a: 6.50"))
    assert isinstance(node, Table)
    value = plain(node.pairs[0].value)
    assert f"{value!s}" == "6.50"
    assert value == 6.5


@pytest.mark.parametrize(
    ("text", "code", "place"),
    [
        ("a: 1\nb: 2\na: 3", "M004", "b.yaml:3:1"),
        ("title: Power: a View", "M001", "b.yaml:1:13"),
        ("a:\n\t- b", "M001", "b.yaml:2:1"),
        ("a: !!python/object/apply:os.system [ls]", "M001", "b.yaml:1:4"),
        ("a: !!timestamp 2013-05-01", "M001", "b.yaml:1:4"),
        ("a: *b", "M001", "b.yaml:1:4"),
        ("a: &a [*a]", "M001", "b.yaml:1:8"),
        ("a: 1\n---\nb: 2", "M001", "b.yaml:2:1"),
        ("a: \0", "M001", "b.yaml:1:4"),
        ("<<: {a: 1}", "M001", "b.yaml:1:1"),
        ("? [a]\n: b", "M001", "b.yaml:1:3"),
        ("a: 'b", "M001", "b.yaml:1:6"),
        ("[" * 5000, "M001", "b.yaml:1:42"),
    ],
)
def test_what_is_wrong_is_found_at_its_place(text: str, code: str, place: str) -> None:
    assert read(text)[1] == [(code, place)]


def test_aliases_do_not_multiply() -> None:
    lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x, x]"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]" for n in range(1, 12)]
    value, findings = read("\n".join(lines))
    assert value is None
    assert [code for code, _ in findings] == ["M001"]


def test_an_empty_text_is_no_value_and_no_fault() -> None:
    assert read("# nothing\n") == (None, [])


@given(st.text(alphabet=st.sampled_from("ab:-?[]{},&*!|>'\"%@`#\n\t \\U0x~<\0é\U00100000"), max_size=60))
def test_reading_never_raises(text: str) -> None:
    read(text)


@given(st.text(max_size=80))
def test_reading_any_text_never_raises(text: str) -> None:
    read(text)
