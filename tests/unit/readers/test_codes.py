"""The table of the readers' findings: each code says what it means, and each that is used is there."""

import re
from pathlib import Path

import pytest

from briefkit.readers.files.codes import CODES, Code
from briefkit.readers.files.left_out import Loss

READERS = Path(__file__).resolve().parents[3] / "src" / "briefkit" / "readers"


def test_every_code_that_is_used_is_in_the_table_and_the_other_way_round() -> None:
    used = {
        code
        for path in READERS.rglob("*.py")
        if path.name != "codes.py"
        for code in re.findall(r'"(F1\d\d)"', path.read_text(encoding="utf-8"))
    }
    assert used == set(CODES)
    assert {loss.code for loss in Loss} <= set(CODES)


@pytest.mark.parametrize("code", CODES.values(), ids=CODES)
def test_every_code_says_what_it_means(code: Code) -> None:
    assert re.fullmatch(r"[a-z]+(?:-[a-z]+)*", code.rule)
    assert code.meaning.endswith(".")
    assert not code.remedy or code.remedy.endswith(".")


def test_no_two_codes_have_one_name() -> None:
    assert len({code.rule for code in CODES.values()}) == len(CODES)
