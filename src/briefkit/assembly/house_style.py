"""A house style from its folder: `style.yaml` with what it `extends`, its page template, CSS and CSL."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import PurePosixPath
from typing import Final

from briefkit.assembly.csl_repository import repository_csl, repository_names
from briefkit.assembly.style import FontStack, HouseStyle, PageGeometry, ParagraphStyle
from briefkit.assembly.style_reader import StyleSheet, nearest_hint, option_parser, read_style_sheet
from briefkit.assembly.style_table import COLORS, LABELS, LENGTHS, OPTIONS, PARAGRAPHS
from briefkit.findings import Finding, Severity, did_you_mean, has_errors
from briefkit.text import Location

Folder = Mapping[PurePosixPath, bytes]
Load = Callable[[str], Folder | None]

STYLE_FILE: Final = PurePosixPath("style.yaml")
ADDED_FILES: Final = (PurePosixPath("print.css"), PurePosixPath("screen.css"))
"""Files of which a style's own is added to the one it inherits; any other file takes its place."""

_COLOR_KEYS: Final = frozenset(("color", "background", "border_color"))
_TEXT_SUFFIXES: Final = (".css", ".html", ".csl", ".yaml", ".txt", ".md", ".svg")


@dataclass(frozen=True)
class _Layer:
    """One style of the chain: its name, what its `style.yaml` says, its files."""

    name: str
    sheet: StyleSheet
    folder: Folder


def read_house_style(name: str, load: Load) -> tuple[HouseStyle | None, tuple[Finding, ...]]:
    """Read the house style `name` with everything it inherits; None where it cannot be used.

    `load` gives the files of a style's folder, None where there is no such style.
    """
    layers, findings = _read_chain(name, load)
    for layer in layers:
        findings.extend(layer.sheet.findings)
    if has_errors(findings) or not layers:
        return None, tuple(findings)
    style = _build(layers, findings)
    return (None if has_errors(findings) else style), tuple(findings)


def with_options(
    style: HouseStyle, options: Mapping[str, object], place: Location | None = None
) -> tuple[HouseStyle, tuple[Finding, ...]]:
    """The style with the options that a paper sets for itself (`options` of its manifest)."""
    chosen, findings = dict(style.options), []
    for name, value in options.items():
        option = OPTIONS.get(name)
        if option is None:
            hint = nearest_hint(name, OPTIONS)
            message = f"no option `{name}` of a house style"
            findings.append(Finding("Y101", "unknown-style-key", Severity.ERROR, message, place, hint))
            continue
        try:
            chosen[name] = option_parser(option)(str(value))
        except ValueError as error:
            message = f"options.{name}: {error}"
            findings.append(Finding("Y102", "bad-style-value", Severity.ERROR, message, place))
    return replace(style, options=chosen), tuple(findings)


def with_labels(
    style: HouseStyle, labels: Mapping[str, str], place: Location | None = None
) -> tuple[HouseStyle, tuple[Finding, ...]]:
    """The style with the words that a paper sets for itself (`labels` of its manifest): `abstract: Key points`."""
    unknown = [name for name in labels if name not in LABELS]
    findings = (
        Finding("Y101", "unknown-style-key", Severity.ERROR, f"no label `{name}` of a house style", place,
                nearest_hint(name, LABELS))
        for name in unknown
    )  # fmt: skip
    known = {name: word for name, word in labels.items() if name in LABELS}
    return replace(style, labels={**style.labels, **known}), tuple(findings)


def _read_chain(name: str, load: Load) -> tuple[list[_Layer], list[Finding]]:
    """The style and those it extends, the most general first."""
    layers: list[_Layer] = []
    asked_from: Location | None = None
    while name:
        if any(layer.name == name for layer in layers):
            chain = " → ".join([*(layer.name for layer in layers), name])
            return [], [_unknown_style(f"house styles extend each other in a circle: {chain}", asked_from)]
        folder = load(name)
        if folder is None or STYLE_FILE not in folder:
            missing = "has no style.yaml" if folder else "does not exist"
            return [], [_unknown_style(f"the house style `{name}` {missing}", asked_from)]
        path = PurePosixPath("templates", name) / STYLE_FILE
        sheet = read_style_sheet(path, folder[STYLE_FILE])
        layers.append(_Layer(name, sheet, folder))
        name, asked_from = sheet.extends, sheet.places.get("extends")
    return layers[::-1], []


def _unknown_style(message: str, place: Location | None) -> Finding:
    hint = "a house style is a folder of templates/ with a style.yaml, or one of the package: plain, ipri"
    return Finding("Y103", "unknown-style", Severity.ERROR, message, place, hint)


def _build(layers: Sequence[_Layer], findings: list[Finding]) -> HouseStyle:
    colors = _build_colors(layers, findings)
    _check_logo(layers, findings)
    fonts = _build_fonts(layers, findings)
    texts = _merge_files(layers)
    return HouseStyle(
        name=layers[-1].name,
        page=_build_page(layers),
        fonts=fonts,
        colors=colors,
        paragraphs=_build_paragraphs(layers, colors, fonts, findings),
        labels={name: str(value) for name, value in {**LABELS, **_merged(layers, "labels")}.items()},
        options={**{name: option.default for name, option in OPTIONS.items()}, **_merged(layers, "options")},
        csl=_find_csl(layers, findings),
        files=texts,
        lineage=tuple(layer.name for layer in reversed(layers)),
        lengths=_build_lengths(layers),
    )


def _merged(layers: Sequence[_Layer], section: str) -> dict[str, object]:
    merged: dict[str, object] = {}
    for layer in layers:
        merged.update(layer.sheet.values.get(section, {}))
    return merged


def _merged_deeply(layers: Sequence[_Layer], section: str) -> dict[str, dict[str, object]]:
    """Two levels of keys: a style that sets `body.size` keeps the other properties of `body`."""
    merged: dict[str, dict[str, object]] = {}
    for layer in layers:
        for name, values in layer.sheet.values.get(section, {}).items():
            if isinstance(values, dict):
                merged.setdefault(name, {}).update(values)
    return merged


def _build_colors(layers: Sequence[_Layer], findings: list[Finding]) -> dict[str, str]:
    """The colours; one may be given by the name of another (`link: accent`)."""
    given = {name: str(value) for name, value in {**COLORS, **_merged(layers, "colors")}.items()}
    colors = {}
    for name, value in given.items():
        seen = {name}
        while value in given and value not in seen:
            seen.add(value)
            value = given[value]
        colors[name] = value
        if value in given or (not given[name].startswith("#") and given[name] not in given):
            message = f"colors.{name}: `{value}` is neither a colour nor the name of another one"
            hint = "write a colour in quotation marks, as '#1b3a5b'"
            findings.append(_bad_value(layers, f"colors.{name}", message, hint))
    return colors


def _build_page(layers: Sequence[_Layer]) -> PageGeometry:
    a4 = {"width": 595.2756, "height": 841.8898, "top": 72, "bottom": 72, "inside": 72, "outside": 72}
    values = {**a4, **_merged(layers, "page")}
    mirrored = bool(values.pop("mirrored", False))
    return PageGeometry(**{name: float(str(value)) for name, value in values.items()}, mirrored=mirrored)


def _build_lengths(layers: Sequence[_Layer]) -> dict[str, float]:
    given = _merged(layers, "lengths")
    return {name: float(str(given.get(name, length.default))) for name, length in LENGTHS.items()}


def _build_fonts(layers: Sequence[_Layer], findings: list[Finding]) -> dict[str, FontStack]:
    fonts: dict[str, FontStack] = {}
    for name, values in _merged_deeply(layers, "fonts").items():
        families = values.get("families") or ()
        families = tuple(str(family) for family in families) if isinstance(families, tuple) else ()
        if not families:
            findings.append(_bad_value(layers, "fonts", f"the font `{name}` has no families"))
            continue
        fonts[name] = FontStack(families, str(values.get("word") or families[0]))
    fonts.setdefault("text", FontStack(("serif",), "Times New Roman"))
    return fonts


def _build_paragraphs(
    layers: Sequence[_Layer],
    colors: Mapping[str, str],
    fonts: Mapping[str, FontStack],
    findings: list[Finding],
) -> dict[str, ParagraphStyle]:
    given = _merged_deeply(layers, "paragraphs")
    for name, values in given.items():
        findings.extend(_unknown_names(layers, name, values, colors, fonts))
    if has_errors(findings):
        return {}
    paragraphs = {}
    for name in PARAGRAPHS:
        values = {**_heirloom(given, name), **given.get(name, {})}
        for key in _COLOR_KEYS & values.keys():
            values[key] = colors.get(str(values[key]), values[key])
        # The table of keys has checked names and types already.
        paragraphs[name] = ParagraphStyle(**values)  # type: ignore[arg-type]
    return paragraphs


def _unknown_names(
    layers: Sequence[_Layer],
    name: str,
    values: Mapping[str, object],
    colors: Mapping[str, str],
    fonts: Mapping[str, FontStack],
) -> Iterator[Finding]:
    """A finding for each colour and font that a paragraph names and the style has not."""
    for key, value in values.items():
        known: Mapping[str, object] = fonts if key == "font" else colors
        if key not in _COLOR_KEYS | {"font"} or value in known or str(value)[:1] in ("", "#"):
            continue
        where = f"paragraphs.{name}.{key.replace('_', '-')}"
        section = "fonts" if key == "font" else "colors"
        yield _bad_value(layers, where, f"{where}: no `{value}` in {section}", nearest_hint(str(value), known))


def _heirloom(given: Mapping[str, Mapping[str, object]], name: str) -> dict[str, object]:
    """What every paragraph takes from `body` where it does not say otherwise: its type, not its room."""
    typographic = ("font", "size", "leading", "color")
    body = given.get("body", {}) if name != "body" else {}
    return {key: body[key] for key in typographic if key in body}


def _bad_value(layers: Sequence[_Layer], key: str, message: str, hint: str = "") -> Finding:
    places = [layer.sheet.places[key] for layer in layers if key in layer.sheet.places]
    place = places[-1] if places else Location(layers[-1].sheet.path)
    return Finding("Y102", "bad-style-value", Severity.ERROR, message, place, hint)


def _merge_files(layers: Sequence[_Layer]) -> dict[PurePosixPath, str | bytes]:
    """The files a style has, with those it inherits; also `plain/page.html`, so that pages can extend it."""
    merged: dict[PurePosixPath, str | bytes] = {}
    for layer in layers:
        for path, data in sorted(layer.folder.items()):
            content = _decoded(path, data)
            merged[PurePosixPath(layer.name) / path] = content
            before = merged.get(path)
            if path in ADDED_FILES and isinstance(before, str) and isinstance(content, str):
                content = f"{before}\n{content}"
            merged[path] = content
    return merged


def _decoded(path: PurePosixPath, data: bytes) -> str | bytes:
    return data.decode("utf-8", "replace") if path.suffix in _TEXT_SUFFIXES else data


def _check_logo(layers: Sequence[_Layer], findings: list[Finding]) -> None:
    logo = str(_merged(layers, "options").get("logo", ""))
    if logo and not any(PurePosixPath(logo) in layer.folder for layer in layers):
        message = f"options.logo: no file `{logo}` in the style's folder"
        findings.append(_bad_value(layers, "options.logo", message))
    elif logo and PurePosixPath(logo).suffix.lower() not in (".png", ".jpg", ".jpeg", ".svg"):
        findings.append(_bad_value(layers, "options.logo", f"options.logo: `{logo}` is no PNG, JPEG or SVG file"))


def _find_csl(layers: Sequence[_Layer], findings: list[Finding]) -> str:
    """The CSL style: a file of the folder that names it, or one of the CSL repository by its stem."""
    for layer in reversed(layers):
        if not (name := layer.sheet.csl):
            continue
        data = layer.folder.get(PurePosixPath(name))
        text = data.decode("utf-8", "replace") if data is not None else repository_csl(name)
        if text is None:
            message = f"csl: no file `{name}` in the style's folder, and no CSL style of that name"
            hint = did_you_mean(name, repository_names(), "name a style of the CSL repository: chicago-author-date")
            findings.append(_bad_value(layers, "csl", message, hint))
        return text or ""
    return repository_csl("chicago-notes-bibliography-subsequent-ibid") or ""
