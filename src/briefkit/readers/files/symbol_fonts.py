"""Letters of Word's symbol fonts, whose codes are their own, as Unicode."""

_FROM_SPACE = " !∀#∃%&∋()∗+,−./0123456789:;<=>?≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_‾αβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼"
_FROM_A0 = "€ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…⏐⎯↵ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓◊⟨®©™∑⎛⎜⎝⎡⎢⎣⎧⎨⎩⎪"
_FROM_F1 = "⟩∫⌠⎮⌡⎞⎟⎠⎤⎥⎦⎫⎬⎭"
_SYMBOL = (
    {0x20 + at: letter for at, letter in enumerate(_FROM_SPACE)}
    | {0xA0 + at: letter for at, letter in enumerate(_FROM_A0)}
    | {0xF1 + at: letter for at, letter in enumerate(_FROM_F1)}
)
_WINGDINGS = {
    0x22: "✂", 0x28: "☎", 0x2A: "✉", 0x41: "✌", 0x46: "☞", 0x4A: "☺", 0x4C: "☹", 0x6C: "●", 0x6D: "❍", 0x6E: "■",
    0x6F: "□", 0x71: "❑", 0x72: "❒", 0x74: "⧫", 0x75: "◆", 0x76: "❖", 0x77: "⬥", 0x9E: "·", 0x9F: "•", 0xA1: "○",
    0xA4: "◉", 0xA7: "▪", 0xA8: "◻", 0xAB: "★", 0xD8: "➢", 0xDF: "←", 0xE0: "→", 0xE1: "↑", 0xE2: "↓", 0xE8: "➔",
    0xEF: "⇦", 0xF0: "⇨", 0xF1: "⇧", 0xF2: "⇩", 0xF3: "⬄", 0xFB: "✗", 0xFC: "✓", 0xFD: "☒", 0xFE: "☑",
}  # fmt: skip
_WINGDINGS |= {0x80: "⓪", 0x8B: "⓿"}  # numbers in circles, open ones and full ones
_WINGDINGS |= {0x81 + at: chr(0x2460 + at) for at in range(10)} | {0x8C + at: chr(0x2776 + at) for at in range(10)}
_FONTS = {"symbol": _SYMBOL, "wingdings": _WINGDINGS}
_PRIVATE = range(0xF000, 0xF100)  # where Word keeps the letters of such fonts


def symbol(font: str, code: str) -> str | None:
    """The letter of `<w:sym>`, whose code is written in hexadecimal; None where it is not known."""
    try:
        number = int(code, 16)
    except ValueError:
        return None
    return _letter(font, number)


def _letter(font: str, number: int) -> str | None:
    if number in _PRIVATE or font.lower() in _FONTS:
        return _FONTS.get(font.lower(), {}).get(number & 0xFF)
    return chr(number) if 0x20 <= number < 0xD800 or 0xE000 <= number <= 0xFFFD else None


def unsymbolled(text: str, font: str) -> tuple[str, int]:
    """Typed letters of a symbol font as Unicode, and how many of them are not known; without a font they stay."""
    if not font or text.isascii() or not any(ord(letter) in _PRIVATE for letter in text):
        return text, 0
    letters = [_letter(font, ord(letter)) if ord(letter) in _PRIVATE else letter for letter in text]
    return "".join(letter or "\ufffd" for letter in letters), letters.count(None)
