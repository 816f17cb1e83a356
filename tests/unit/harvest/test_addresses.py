import pytest

from briefkit.harvest.marks.addresses import doi_of, find_addresses, tidy_address


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("see https://example.org/a/b.", "https://example.org/a/b"),
        ("https://example.org/story/ 314560002/.", "https://example.org/story/314560002/"),
        ("https://example.org/x?ref= www.google.com.", "https://example.org/x?ref=www.google.com"),
        ("http://example.org/foo. html (accessed", "http://example.org/foo.html"),
        ("http://example. org/a/2212.10244 (accessed", "http://example.org/a/2212.10244"),
        ("https://www.example. co.uk/a (accessed", "https://www.example.co.uk/a"),
        ("https://www. example.com/a/b Accessed", "https://www.example.com/a/b"),
        ("https://example.org/robotic- system/.", "https://example.org/robotic-system/"),
        ("http://example.org/a_(b) and", "http://example.org/a_(b)"),
        ("(http://example.org/a)", "http://example.org/a"),
        ("www.example.org/reports.php?report=top", "www.example.org/reports.php?report=top"),
        ("history.state.gov/milestones/1953-1960, 3", "history.state.gov/milestones/1953-1960"),
        ("http://example.org/ 12 May 2012", "http://example.org/"),
        ("http://example.org/ and others", "http://example.org/"),
        ("https://example.org/who/(accessed 3 May 2012)", "https://example.org/who/"),
        ("https://example.org/who/(last visited 3 May 2012)", "https://example.org/who/"),
        (
            "https://example.org/piers#:~:text=All%20of %20it,dry%20quays. Accessed",
            "https://example.org/piers#:~:text=All%20of%20it,dry%20quays",
        ),
        ("https://example.org/piers#:~:te xt=Dry,piers. Accessed", "https://example.org/piers#:~:text=Dry,piers"),
        (
            "https://example.org/a?sort=new&results Nav=false&q=. Read",
            "https://example.org/a?sort=new&resultsNav=false&q=",
        ),
        ("https://example.org/a?sort=new and q=2", "https://example.org/a?sort=new"),
    ],
)
def test_addresses_are_mended(text: str, address: str) -> None:
    assert [found for _, found in find_addresses(text)] == [address]


def test_an_archive_without_space_is_another_address() -> None:
    found = [address for _, address in find_addresses("https://example.org/a[https://perma.cc/3FGH-6YBZ].")]
    assert found == ["https://example.org/a", "https://perma.cc/3FGH-6YBZ"]


def test_a_mail_address_and_a_full_stop_are_none() -> None:
    assert list(find_addresses("Write to editor@example.org. It helps.Really.")) == []


def test_doi() -> None:
    assert doi_of("https://doi.org/10.1080/07393180216561") == "10.1080/07393180216561"
    assert doi_of("https://example.org/10.1080") == ""


def test_escapes_and_marks_go() -> None:
    assert tidy_address("http://example.org/a\\_b\ufeff c>.") == "http://example.org/a_bc"
