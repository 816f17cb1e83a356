"""From an assembled brief to a set one: sections read, notes set, everything numbered and linked.

The trees are read anew for each run and nobody else has them, so the steps up to the citations change them in
place. `place_citations` copies what it passes on: a `SetBrief` is not changed any more, and several writers at
once may read it.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from functools import partial
from pathlib import PurePosixPath

from briefkit.assembly.model import AssembledBrief, Manifest
from briefkit.assembly.style import HouseStyle
from briefkit.findings import Finding, Severity
from briefkit.patterns import regex
from briefkit.rendering.ast import Elements, attributes, has_class, span, string, text_of, walk_marked
from briefkit.rendering.citeproc import SetCitation
from briefkit.rendering.citing import cite_all
from briefkit.rendering.figures import LoadPicture, Numbers, embed_pictures, number_figures
from briefkit.rendering.headings import set_levels
from briefkit.rendering.identifiers import Target, place_of_id, resolve_links, unique_ids
from briefkit.rendering.placing import place_citations
from briefkit.rendering.quotation_marks import with_quotation_marks
from briefkit.rendering.reading import Tree, read_tree
from briefkit.rendering.recommendations import (
    Found,
    dress,
    fill_lists,
    find_recommendations,
    group,
    recommendation_places,
    with_texts,
)
from briefkit.rendering.set_brief import (
    FrontMatter,
    SetAuthor,
    SetBrief,
    SetHeading,
    SetRecommendation,
    SetSection,
)
from briefkit.text import ExpandedText, Location


@dataclass(frozen=True)
class _Trees:
    """The texts of a paper as AST: front matter apart, sections in order."""

    title: Tree
    subtitle: Tree
    abstract: Tree
    notice: Tree
    author_notes: tuple[Tree, ...]
    sections: tuple[Tree, ...]

    @property
    def numbered(self) -> list[Tree]:
        """The trees whose notes are numbered, in the order they print."""
        return [self.title, self.subtitle, self.abstract, self.notice, *self.sections]

    @property
    def linked(self) -> list[Tree]:
        """The trees in the order of their right to a name, where two have the same id: sections first."""
        return [*self.sections, self.title, self.subtitle, self.abstract, self.notice, *self.author_notes]

    @property
    def all(self) -> list[Tree]:
        """All trees."""
        return [*self.numbered, *self.author_notes]


def set_brief(brief: AssembledBrief, style: HouseStyle, load: LoadPicture) -> SetBrief:
    """Set a paper: read its sections, set its notes by the style's CSL, number what is numbered."""
    trees = _read(brief)
    findings = [*brief.findings, *(finding for tree in trees.all for finding in tree.findings)]
    sections = [tree.blocks for tree in trees.sections]
    findings += _prepare_sections(brief, style, trees, load)
    found = find_recommendations(sections)
    targets = unique_ids(trees.linked)
    numbers = Numbers(style.labels)
    sections = [number_figures(blocks, numbers) for blocks in sections]
    trees = replace(trees, sections=tuple(replace(t, blocks=b) for t, b in zip(trees.sections, sections, strict=True)))
    findings += resolve_links(trees.linked, targets, lambda target: _name(target, numbers, found, style))
    cited = cite_all(
        [tree.blocks for tree in trees.numbered],
        [tree.blocks for tree in trees.author_notes],
        brief.library,
        style.csl,
        brief.manifest.lang,
    )
    findings += [*cited.findings, *_csl_findings(brief.manifest, cited.fault)]
    found = with_texts(found, lambda blocks: place_citations(blocks, cited.by_order))
    recommendations = _recommendations(found, trees)
    dress(found, style.labels, brief.manifest.lang, str(style.options.get("number-format", "{n}.")))
    for blocks in (*sections, trees.abstract.blocks, trees.notice.blocks):
        fill_lists(blocks, found)
    placed = [place_citations(group(blocks), cited.by_order) for blocks in sections]
    _end_mark(placed, style)
    return SetBrief(
        brief.manifest,
        style,
        _front(brief.manifest, trees, cited.by_order),
        tuple(SetSection(s.use.path, s.index, b) for s, b in zip(brief.sections, placed, strict=True)),
        _references(cited.references, targets) if style.options.get("reference-list") else [],
        cited.notes,
        recommendations,
        tuple(_headings(placed)),
        cited.fields,
        tuple(findings),
        tuple(_sources(brief.manifest, trees)),
        brief.library,
    )


def _sources(manifest: Manifest, trees: _Trees) -> Iterator[ExpandedText]:
    """All texts of a paper as they were written."""
    yield from (tree.text for tree in trees.all)
    for author in manifest.authors:
        yield _text(manifest, "authors", f"{author.name} {author.affiliation}", author.location)
    plain = {"keywords": " ".join(manifest.keywords), "series": manifest.series, "marking": manifest.marking}
    yield from (_text(manifest, key, text) for key, text in plain.items() if text)


def _read(brief: AssembledBrief) -> _Trees:
    manifest = brief.manifest
    front = [manifest.title, manifest.subtitle, manifest.abstract, manifest.notice]
    texts = [_text(manifest, key, text) for key, text in zip(_FRONT_KEYS, front, strict=True)]
    texts += [_text(manifest, "authors", author.note, author.location) for author in manifest.authors]
    texts += [section.text for section in brief.sections]
    with ThreadPoolExecutor() as pool:
        trees = list(pool.map(partial(_read_one, lang=manifest.lang), texts))
    count = len(manifest.authors)
    title, subtitle, abstract, notice, *rest = trees
    return _Trees(title, subtitle, abstract, notice, tuple(rest[:count]), tuple(rest[count:]))


_FRONT_KEYS = ("title", "subtitle", "abstract", "notice")


def _read_one(text: ExpandedText, lang: str) -> Tree:
    if not text.text.strip():
        return Tree([], text)
    tree = read_tree(text)
    return replace(tree, blocks=with_quotation_marks(tree.blocks, lang))


def _text(manifest: Manifest, key: str, text: str, place: Location | None = None) -> ExpandedText:
    where = place or manifest.place_of(key) or Location(manifest.path)
    return ExpandedText.at(text, where)


def _prepare_sections(brief: AssembledBrief, style: HouseStyle, trees: _Trees, load: LoadPicture) -> list[Finding]:
    findings: list[Finding] = []
    for section, tree in zip(brief.sections, trees.sections, strict=True):
        folder = section.use.path.parent
        findings += _drawn_charts(tree, folder, style, load)
        findings += embed_pictures(tree.blocks, folder, tree.text.place_of, load)
        findings += set_levels(tree.blocks, section.use)
    for tree in (trees.abstract, trees.notice, trees.title, trees.subtitle, *trees.author_notes):
        findings += embed_pictures(tree.blocks, brief.manifest.path.parent, tree.text.place_of, load)
    return findings


def _drawn_charts(tree: Tree, folder: PurePosixPath, style: HouseStyle, load: LoadPicture) -> Iterable[Finding]:
    if not _NAMES_DATA.search(tree.text.text):
        return ()
    from briefkit.rendering.charts.charts import draw_charts  # papers without charts do not wait for it

    return draw_charts(tree.blocks, folder, tree.text, style, load)


_NAMES_DATA = regex(r"\.[ct]sv\b", re.IGNORECASE)


def _name(target: Target, numbers: Numbers, found: Sequence[Found], style: HouseStyle) -> str:
    """What an empty link to a target says: `Recommendation 2`, `Table 1`, the text of a heading."""
    if name := numbers.names.get(target.printed):
        return name
    for one in found:
        if one.element is target.element:
            return f"{style.labels.get('recommendation', 'Recommendation')} {one.number}"
    return text_of(target.element["c"]) if target.element["t"] == "Header" else target.written


def _csl_findings(manifest: Manifest, fault: str) -> Iterator[Finding]:
    if fault:
        place = manifest.place_of("csl") or manifest.place_of("style") or Location(manifest.path)
        message = f"citations cannot be set by this CSL style: {fault}"
        hint = "look at it with a validator of CSL, or name a style of the CSL repository (chicago-author-date)"
        yield Finding("Y107", "unusable-csl", Severity.ERROR, message, place, hint)


def _recommendations(found: Sequence[Found], trees: _Trees) -> tuple[SetRecommendation, ...]:
    result = []
    places = _recommendation_places(found, trees)
    for one, place in zip(found, places, strict=True):
        keys = [c["citationId"] for e in walk_marked(one.element) if e["t"] == "Cite" for c in e["c"][0]]
        identifier = one.element["c"][0][0]
        evidence = tuple(dict.fromkeys(keys))
        result.append(SetRecommendation(identifier, one.number, one.text, one.attributes, evidence, place))
    return tuple(result)


def _recommendation_places(found: Sequence[Found], trees: _Trees) -> Iterator[Location]:
    """The place of each recommendation: that of its block, or else of its id."""
    for index, tree in enumerate(trees.sections):
        own = [one for one in found if one.section == index]
        places = recommendation_places(tree.text, len(own))
        yield from places or (place_of_id(tree, one.element["c"][0][0]) for one in own)


def _references(entries: Elements, targets: Sequence[Target]) -> Elements:
    """The list of references; an entry gives up its id (`ref-roe2004`) where an author wrote the same."""
    taken = {target.printed for target in targets}
    for entry in entries:
        if (triple := attributes(entry)) and triple[0] in taken:
            triple[0] = ""
    return entries


def _front(manifest: Manifest, trees: _Trees, cited: Mapping[int, SetCitation]) -> FrontMatter:
    notes = [place_citations(tree.blocks, cited, inside=True) for tree in trees.author_notes]
    authors = [SetAuthor(a.name, a.affiliation, n) for a, n in zip(manifest.authors, notes, strict=True)]
    return FrontMatter(
        _inlines(place_citations(trees.title.blocks, cited)),
        _inlines(place_citations(trees.subtitle.blocks, cited)),
        tuple(authors),
        place_citations(trees.abstract.blocks, cited),
        place_citations(trees.notice.blocks, cited),
    )


def _inlines(blocks: Elements) -> Elements:
    """The inlines of all blocks, for a title that somebody wrote in two paragraphs or as a heading."""
    result: Elements = []
    for block in blocks:
        if block["t"] in ("Para", "Plain", "Header"):
            content = block["c"][2] if block["t"] == "Header" else block["c"]
        else:
            content = [string(text_of(block))]
        result += [{"t": "Space"}, *content] if result else content
    return result


def _end_mark(sections: Sequence[Elements], style: HouseStyle) -> None:
    """Put the style's end mark behind the last words of the paper."""
    mark = style.options.get("end-mark")
    block = next((blocks[-1] for blocks in reversed(sections) if blocks), None)
    while block is not None and block["t"] == "Div" and block["c"][1] and not has_class(block, "source"):
        block = block["c"][1][-1]
    if mark and block is not None and block["t"] in ("Para", "Plain"):
        text = mark if isinstance(mark, str) else "■"
        block["c"].append(span([string(f"\u00a0{text}")], "end-mark"))


def _headings(sections: Sequence[Elements]) -> list[SetHeading]:
    return [
        SetHeading(element["c"][1][0], element["c"][0], text_of(element["c"][2]))
        for blocks in sections
        for element in walk_marked(blocks)
        if element["t"] == "Header"
    ]
