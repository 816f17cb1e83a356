"""Bytes to text."""

import pytest

from briefkit.readers.files.decoding import decode

TEXT = "“Détente?” — Łódź\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
def test_unicode_encodings_are_known_by_themselves(encoding: str) -> None:
    assert decode(TEXT.encode(encoding)).text == TEXT


def test_windows_text_is_read() -> None:
    text = "“Détente?” – a naïve café, said the résumé.\n" * 3
    assert decode(text.encode("cp1252")).text == text


def test_a_declared_encoding_is_believed() -> None:
    text = "Привет, мир. Это текст о портах.\n"
    assert decode(text.encode("windows-1251"), "windows-1251").text == text


def test_lines_in_another_encoding_are_mended_and_told() -> None:
    data = "“Détente”\n".encode() * 3 + "naïve café\n".encode("cp1252") + "Łódź\n".encode()
    decoded = decode(data)
    assert decoded.text == "“Détente”\n" * 3 + "naïve café\nŁódź\n"
    assert decoded.damaged == (4,)


def test_line_ends_become_line_feeds() -> None:
    assert decode(b"a\r\nb\rc\n").text == "a\nb\nc\n"
