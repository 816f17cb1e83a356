from tests.support.notes import works

_NOTES = [
    "*Roth*, Recht der Häfen, 2020, S. 8.",
    "*Moser*/*Brandt*, Grundzüge der Kaimauer, 2011, S. 23.",
    "*Ilse Hagen*: Der Zoll am Meer, Kiel 1999, S. 3.",
    "Vgl. *Roth*, (Fn. 1), S. 12.",
    "*Jan Ulmer*: Schleusen und Wehre, Bremen 2004, S. 6.",
]


def test_names_in_italics_are_no_titles() -> None:
    found = {work.fields["title"]: work.fields.get("author") for work in works(*_NOTES)}
    assert found["Der Zoll am Meer"] == "Hagen, Ilse"
    assert found["Schleusen und Wehre"] == "Ulmer, Jan"
    assert not {"Roth", "Moser", "Ilse Hagen"} & found.keys()


def test_titles_that_look_like_names_stay_titles() -> None:
    notes = ["*Emma*, London, 1815, p. 3.", "*Roxana*, Leeds, 1724, p. 8.", "*Clarissa*, 45.", "*Pamela*, Bath, 1740."]
    assert {work.fields["title"] for work in works(*notes)} >= {"Emma", "Roxana", "Pamela"}
