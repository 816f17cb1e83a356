"""ZIP archives that documents are: what they hold is weighed before anything is unpacked."""

import zipfile
from io import BytesIO
from pathlib import PurePosixPath

from briefkit.findings import BriefError

MAX_TOTAL = 400_000_000
MAX_TEXT = 100_000_000
MAX_MEMBERS = 20_000
MAX_RATIO = 250
_SMALL = 1_000_000  # small members may shrink as much as they like: an empty table does


def check_archive(path: PurePosixPath, data: bytes) -> zipfile.ZipFile:
    """Open an archive; a `BriefError` where unpacking it would fill the memory."""
    try:
        archive = zipfile.ZipFile(BytesIO(data))
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError) as error:
        raise BriefError(f"`{path}` is damaged: {error}", "open it in its own program and save it again") from error
    members = archive.infolist()
    if (
        len(members) > MAX_MEMBERS
        or sum(member.file_size for member in members) > MAX_TOTAL
        or any(map(_is_bomb, members))
    ):
        raise BriefError(
            f"`{path}` unpacks to far more than a document holds", "it is damaged or made to do harm; do not open it"
        )
    if any(member.flag_bits & 1 for member in members):
        raise BriefError(f"`{path}` is encrypted", "open it with its password and save it without")
    return archive


def read_member(archive: zipfile.ZipFile, name: str, path: PurePosixPath) -> bytes | None:
    """A member of an archive that was checked; no more of it than its size says, whatever comes out."""
    try:
        member = archive.getinfo(name)
    except KeyError:
        return None
    try:
        with archive.open(member) as stream:
            content = stream.read(MAX_TEXT + 1)
    except (zipfile.BadZipFile, OSError, EOFError, ValueError, RuntimeError, NotImplementedError) as error:
        raise BriefError(
            f"`{path}` is damaged: {name}: {error}", "open it in its own program and save it again"
        ) from error
    except Exception as error:  # zlib.error is not exported by zipfile, and other codecs have their own
        raise BriefError(
            f"`{path}` is damaged: {name} cannot be unpacked", "open it in its own program and save it again"
        ) from error
    if len(content) > MAX_TEXT:
        raise BriefError(
            f"`{path}` unpacks to far more than a document holds", "it is damaged or made to do harm; do not open it"
        )
    return content


def _is_bomb(member: zipfile.ZipInfo) -> bool:
    return member.file_size > _SMALL and member.file_size > MAX_RATIO * max(member.compress_size, 1)
