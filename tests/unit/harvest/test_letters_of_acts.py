"""Acts of the Union by the letters of the name in their title's brackets, before and after they are given in full."""

from tests.support.notes import resolved

ACT = (
    "Regulation (EU) 2016/111 on the protection of harbours (General Harbour Protection Regulation)"
    " (OJ L 119, 4.5.2016, p. 1)."
)


def test_letters_name_an_act_that_was_given() -> None:
    rows = resolved(ACT, "See also Recital 4 GHPR.", "Article 17 of the GHPR.")
    assert len({key for _, _, key, _ in rows}) == 1
    assert [form for _, form, _, _ in rows] == ["full", "short", "short"]


def test_letters_name_an_act_that_is_given_later() -> None:
    rows = resolved("Article 5 GHPR.", ACT, "Article 6 GHPR.")
    assert len({key for _, _, key, _ in rows}) == 1


def test_other_letters_are_another_act() -> None:
    rows = resolved(ACT, "Article 5 GPR.")
    assert rows[0][2] != rows[1][2]
