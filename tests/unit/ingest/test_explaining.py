import pytest

from briefkit.ingest.explaining import parted_remark


@pytest.mark.parametrize(
    ("letters", "remark"),
    [
        ("Roe, *Ferries*, 12 (arguing that fares (and coins) rise).", " (arguing that fares (and coins) rise)."),
        ("Id. at 4 (“[T]he boat was late again.”);", " (“[T]he boat was late again.”);"),
        ("Roe v. Doe, 1 U.S. 2, 3 (1990) (holding that a quay is land).", " (holding that a quay is land)."),
        ("Id. (noting that it rains) (“It did rain that day.”).", " (noting that it rains) (“It did rain that day.”)."),
        ("Roe, *Ferries* (Leeds: North Press, 2001).", ""),
        ("Roe, “Fares,” http://fares.example (last visited on May 3, 2012).", ""),
        ("Id. at 4 (emphasis added in the original).", ""),
        ("(arguing that there is nothing before it)", ""),
        ("Roe v. Doe, 1 U.S. 2 (1990)", ""),
    ],
)
def test_what_explains_is_parted_from_what_refers(letters: str, remark: str) -> None:
    assert parted_remark(letters) == (letters.removesuffix(remark), remark)
