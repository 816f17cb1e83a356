"""Pictures of a document: what of them is taken, by what name, and what is too large or cannot be printed."""

from dataclasses import dataclass, field

from briefkit.readers.files.left_out import Loss, Tally

MAX_PICTURE = 30_000_000
MAX_PICTURES = 100_000_000
_KINDS = (
    (b"\x89PNG\r\n", "png"), (b"\xff\xd8\xff", "jpg"), (b"GIF8", "gif"), (b"RIFF", "webp"), (b"BM", "bmp"),
    (b"II*\x00", "tiff"), (b"MM\x00*", "tiff"), (b"\x01\x00\x00\x00", "emf"), (b"\xd7\xcd\xc6\x9a", "wmf"),
    (b"\x01\x00\x09\x00", "wmf"), (b"\x1f\x8b", "compressed metafile"),
)  # fmt: skip
_PRINTED = ("png", "jpg", "gif", "svg", "webp")


@dataclass
class Pictures:
    """The pictures that were taken so far, by the names that the text has for them."""

    tally: Tally
    taken: dict[str, bytes] = field(default_factory=dict)
    _size: int = 0

    def take(self, name: str, data: bytes | None, alt: str) -> bool:
        """Keep a picture; tell whether the text can show it."""
        said = f"{name} ({alt})" if alt else name
        if name in self.taken:
            return kind_of(self.taken[name]) in _PRINTED
        if not data:
            self.tally.add(Loss.PICTURE, f"{said}: not in the file")
            return False
        if len(data) > MAX_PICTURE or self._size + len(data) > MAX_PICTURES:
            self.tally.add(Loss.PICTURE, f"{said}: {len(data) / 1e6:.0f} MB")
            return False
        self.taken[name] = data
        self._size += len(data)
        kind = kind_of(data)
        if kind not in _PRINTED:
            self.tally.add(Loss.PICTURE, f"{said}: format {kind or 'unknown'}")
        return kind in _PRINTED


def kind_of(data: bytes) -> str:
    """The format of a picture by its first bytes."""
    for start, kind in _KINDS:
        if data.startswith(start):
            return kind if kind != "webp" or data[8:12] == b"WEBP" else ""
    return "svg" if b"<svg" in data[:1000] else ""
