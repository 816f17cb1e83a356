"""What the tests of the readers share."""

from pathlib import PurePosixPath

import pytest
from tests.support.documents import Reader

from briefkit.harvest.document import Document
from briefkit.readers import read_document


@pytest.fixture
def read() -> Reader:
    """Read a document that is given by its name and content."""

    def read_content(name: str, content: bytes | str) -> Document:
        return read_document(PurePosixPath(name), content.encode() if isinstance(content, str) else content)

    return read_content
