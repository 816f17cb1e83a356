"""`--fix` and `--diff`: the fixes of an audit, made in the files or shown."""

from pathlib import Path, PurePosixPath

from briefkit.app.audit_result import Audit
from briefkit.audit.fixing import changed_texts, chosen_edits, diff, in_raw_text
from briefkit.audit.rule import Fix
from briefkit.findings import BriefError, Finding
from briefkit.workspace import Project, write_atomic


def show_fixes(audit: Audit, unsafe: bool) -> str:
    """The fixes as a unified diff; nothing is written."""
    edits = chosen_edits(_fixes(audit), unsafe)
    return diff(audit.scope.sources, changed_texts(audit.scope.sources, edits))


def apply_fixes(project: Project, audit: Audit, unsafe: bool) -> list[PurePosixPath]:
    """Make the fixes; every file is written whole, with no byte changed outside of them. Gives the files.

    Raises:
        BriefError: where a file has changed since it was read; it is left alone.
    """
    edits = chosen_edits(_fixes(audit), unsafe)
    paths = sorted(changed_texts(audit.scope.sources, edits))
    for path in paths:
        raw = project.files.data(path)
        source = project.files.text(path)
        if isinstance(raw, Finding) or source != audit.scope.sources[path]:
            raise BriefError(f"{path} has changed while it was audited", "run the audit again")
        own = [edit for edit in edits if edit.path == path]
        write_atomic(project.root / path, in_raw_text(raw.decode("utf-8"), own).encode("utf-8"))
    return paths


def mend_document(path: Path, shown: PurePosixPath, audit: Audit, unsafe: bool) -> list[PurePosixPath]:
    """Make the fixes of a single document in its file.

    Raises:
        BriefError: where the file has changed since it was read; it is left alone.
    """
    edits = chosen_edits(_fixes(audit), unsafe)
    if not changed_texts(audit.scope.sources, edits):
        return []
    try:
        raw = path.read_bytes().decode("utf-8")
    except UnicodeDecodeError:
        raise BriefError(f"`{shown}` is not UTF-8", "save it anew with the encoding UTF-8") from None
    text = raw.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    if text != audit.scope.sources[shown].text:
        raise BriefError(f"`{shown}` has changed while it was audited", "run the audit again")
    write_atomic(path, in_raw_text(raw, edits).encode("utf-8"))
    return [shown]


def _fixes(audit: Audit) -> list[Fix]:
    return [audit.report.fixes[finding] for finding in audit.report.findings if finding in audit.report.fixes]
