"""A ratchet: references that combine the manners of notes are read back, field by field."""

import pytest
from tests.support.manners import MANNERS, misread, samples

COUNT = 100
MOST_WRONG = 1


@pytest.mark.parametrize("manner", MANNERS)
def test_references_of_a_manner_are_read(manner: str) -> None:
    wrong = {sample.note: found for sample in samples(manner, COUNT) if (found := misread(sample))}
    assert len(wrong) <= MOST_WRONG, wrong
