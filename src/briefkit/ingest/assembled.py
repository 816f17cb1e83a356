"""A planned paper as an assembled brief, for what looks at papers and needs no files: the audit of one document."""

from pathlib import PurePosixPath

from briefkit.assembly.model import AssembledBrief, AssembledSection, Author, Manifest, SectionUse
from briefkit.bibliography.model import Library
from briefkit.ingest.model import ImportPlan
from briefkit.text import Location


def assembled_plan(plan: ImportPlan, name: str, path: PurePosixPath, library: Library) -> AssembledBrief:
    """The paper that an import would make; every place in it is a place of the document.

    Args:
        plan: of the document.
        name: what the paper is to be called in findings.
        path: the document's.
        library: the works that its notes cite, under the citekeys of the harvest.
    """
    front = plan.front
    manifest = Manifest(
        name=name,
        path=path,
        title=front.title,
        subtitle=front.subtitle,
        authors=tuple(Author(each.name, each.affiliation, each.note) for each in front.authors),
        date=front.date,
        abstract=front.abstract.text if front.abstract else "",
        keywords=front.keywords,
        bibliography=(PurePosixPath("library.bib"),),
        sections=tuple(SectionUse(path, Location(path, each.line, 1), written=each.name) for each in plan.sections),
        locations={"title": Location(path), "abstract": front.abstract.locate(0) if front.abstract else Location(path)},
    )
    sections = tuple(
        AssembledSection(use, index, each.heading or each.name, {}, {}, each.text)
        for index, (use, each) in enumerate(zip(manifest.sections, plan.sections, strict=True))
    )
    return AssembledBrief(manifest, sections, library)
