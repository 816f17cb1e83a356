"""Addresses that sentences point to, in notes that cite nothing else."""

import pytest
from tests.support.notes import works


@pytest.mark.parametrize(
    ("note", "title", "address"),
    [
        ("See the Quay Grants Glossary: http://ports.example.org/grants_en", "Quay Grants Glossary", "grants_en"),
        ("See this map: http://ports.example.org/is-my-quay-there/", None, "is-my-quay-there/"),
        ("See for example this talk: http://ports.example.org/talk.pdf", None, "talk.pdf"),
        ("The 2014 figures are available online: http://ports.example.org/f_2014.pdf", None, "f_2014.pdf"),
        ("For more information, see: https://ports.example.org/about", None, "about"),
    ],
)
def test_what_a_sentence_points_to_is_a_page(note: str, title: str | None, address: str) -> None:
    (work,) = works(note)
    assert (work.type, work.fields.get("title")) == ("online", title)
    assert work.fields["url"].endswith(f"ports.example.org/{address}")


def test_each_address_of_a_sentence_is_a_page() -> None:
    note = "The toll is explained here: https://quay.example.org/tolls_en. The list is here: https://quay.example.org/list.pdf"
    assert [work.fields["url"][-8:] for work in works(note)] == ["tolls_en", "list.pdf"]


@pytest.mark.parametrize(
    "note",
    [
        "Only some tolls can be named here. The others are available at https://quay.example.org",
        "The tolls of the north can be found online at https://quay.example.org/tolls/north.pdf",
        "Our data are available at https://quay.example.org/data/tolls.csv",
    ],
)
def test_the_front_of_a_site_and_what_the_author_made_are_none(note: str) -> None:
    assert works(note) == []


def test_a_copy_in_an_archive_is_no_page_of_its_own() -> None:
    (work,) = works("Tolls rose, as is told here: https://quay.example.org/tolls [https://perma.cc/AB12-CD34].")
    assert work.fields["url"] == "https://quay.example.org/tolls"


def test_a_remark_behind_a_work_may_point_to_a_page() -> None:
    note = "Roe v. Poe, 12 F.3d 34 (2d Cir. 1999). See also the list of tolls: https://quay.example.org/tolls.pdf."
    page, case = sorted(works(note), key=lambda work: work.type, reverse=True)
    assert (page.fields, "url" in case.fields) == ({"url": "https://quay.example.org/tolls.pdf"}, False)


@pytest.mark.parametrize(
    "label", ["Full text", "Link", "Online version", "PDF", "Online", "Web", "Disponible sur", "Online unter"]
)
def test_a_label_before_an_address_is_no_title(label: str) -> None:
    (work,) = works(
        f"Jane Roe, *Tolls of Tarn* (London: Quay Press, 2019), 12. {label}: https://quay.example.org/tolls.pdf"
    )
    assert work.fields["url"] == "https://quay.example.org/tolls.pdf"


@pytest.mark.parametrize("read", ["(accessed 3 May 2020)", "[last access: 3 May 2020]", "(Zugriff: 3.5.2020)"])
def test_an_address_with_its_sign_and_day_belongs_to_the_work_before(read: str) -> None:
    (work,) = works(f"J. Roe, Tolls, Quay Review, vol. 12, 2019, pp. 3–4. URL: https://quay.example.org/1 {read}.")
    assert (work.fields["title"], work.fields["url"], work.fields["urldate"]) == (
        "Tolls",
        "https://quay.example.org/1",
        "2020-05-03",
    )


def test_the_sign_of_an_identifier_is_no_part_of_the_periodical() -> None:
    (work,) = works("Jane Roe, “Tolls,” *Quay Review* 12 (2019): 3–4. DOI: https://doi.org/10.1234/567")
    assert (work.fields["journaltitle"], work.fields["doi"]) == ("Quay Review", "10.1234/567")


def test_the_sign_of_an_address_is_no_title() -> None:
    (work,) = works("Jane Roe, Tolls of Tarn, London, Quay Press, 2019. URL : https://quay.example.org/1.")
    assert (work.fields["title"], work.fields["date"]) == ("Tolls of Tarn", "2019")
