"""Shortcuts for text: Pango contexts and struts of a style once, line breaks of the same text once.

WeasyPrint makes a Pango context, a font description and a set of features for every piece of text that it
measures or paints. They depend on the style alone. Notes are broken into lines twice or more: to know their
height, then on their page.
"""

from collections.abc import Callable
from functools import lru_cache
from math import isfinite
from typing import Any

from weasyprint.layout import inline, preferred
from weasyprint.text import line_break
from weasyprint.text.constants import PANGO_DIRECTION
from weasyprint.text.ffi import TO_UNITS, ffi, gobject, pango, unicode_to_char_p
from weasyprint.text.fonts import font_features, get_font_description

from briefkit.rendering.pdf.kept import kept_lines
from briefkit.rendering.pdf.speed_guard import Shortcut
from briefkit.rendering.pdf.speed_sharing import memory_of

_FEATURES = (
    "font_kerning",
    "font_variant_ligatures",
    "font_variant_position",
    "font_variant_caps",
    "font_variant_numeric",
    "font_variant_alternates",
    "font_variant_east_asian",
    "font_feature_settings",
)
_MOST_LINES = 4_000  # remembered at once
_KEPT = 7  # values of a line that is kept
_RATIO = 4  # `ratio` in `split_first_line`
_ZERO = (0, "px")


def _reusing_contexts(setup: Callable[..., None]) -> Callable[..., None]:
    """`Layout.setup` with one Pango context for a language and direction, one font description for a style."""

    def short(layout: Any, style: Any) -> None:
        memory = memory_of(style)
        ready = memory.get("pango")
        if ready is None:
            ready = memory["pango"] = _pango_tools(style)
        if not ready:
            setup(layout, style)
            return
        context, layout.language, description, features = ready
        layout.style, layout.first_line_direction = style, 0
        layout.layout = ffi.gc(pango.pango_layout_new(context), gobject.g_object_unref)
        pango.pango_layout_set_auto_dir(layout.layout, False)
        pango.pango_layout_set_font_description(layout.layout, description)
        if features is not None:
            attributes = pango.pango_attr_list_new()
            pango.pango_attr_list_insert(attributes, features)  # takes it: the list is never given back
            pango.pango_layout_set_attributes(layout.layout, attributes)
        layout.ascent = layout.underline_position = layout.strikethrough_position = None

    return short


def _pango_tools(style: Any) -> tuple[Any, ...]:
    """Context, language, font description and features of a style; nothing for one that needs more than these."""
    if style["text_decoration_line"] != "none" or style["font_language_override"] != "normal":
        return ()
    contexts = style.font_config.__dict__.setdefault("_contexts", {})
    key = style["direction"], style["lang"]
    if key not in contexts:
        contexts[key] = _context(style)
    return (*contexts[key], get_font_description(style), _features(style))


def _features(style: Any) -> Any:
    """The font features of a style as WeasyPrint keeps them; None for none."""
    features = font_features(*(style[name] for name in _FEATURES))
    if not features:
        return None
    text = ",".join(f"{key} {value}" for key, value in features.items()).encode()
    kept = style.font_config.font_features
    if text not in kept:
        kept[text] = pango.pango_attr_font_features_new(text)
    return kept[text]


def _context(style: Any) -> tuple[Any, Any]:
    context = ffi.gc(pango.pango_font_map_create_context(style.font_config.font_map), gobject.g_object_unref)
    pango.pango_context_set_round_glyph_positions(context, False)
    pango.pango_context_set_base_dir(context, PANGO_DIRECTION[style["direction"]])
    if not style["lang"]:
        return context, pango.pango_language_get_default()
    name, _ = unicode_to_char_p(style["lang"])
    language = pango.pango_language_from_string(name)
    pango.pango_context_set_language(context, language)
    return context, language


def _remembering_struts(strut: Callable[[Any], Any]) -> Callable[[Any], Any]:
    """`strut`, which builds a long text for each question to find what it remembers."""

    def short(style: Any) -> Any:
        memory = memory_of(style)
        ready = memory.get("strut")
        if ready is None:
            ready = memory["strut"] = strut(style)
        return ready

    return short


def _remembering_breaks(can_break_text: Callable[..., bool]) -> Callable[..., bool]:
    return lru_cache(10_000)(can_break_text)


def _remembering_lines(split_first_line: Callable[..., Any]) -> Callable[..., Any]:
    """`split_first_line`, which answers the same question from memory; the older half is forgotten in time."""
    memory: dict[Any, Any] = {}
    older: dict[Any, Any] = {}

    def short(
        text: str, style: Any, context: Any, max_width: Any, justification_spacing: Any, *more: Any, **named: Any
    ) -> Any:
        nonlocal memory, older
        key = text, id(style), max_width, justification_spacing, more, tuple(named.items())
        found = memory.get(key) or older.get(key)
        if found is not None and found[0] is style:
            return (_copy(found[1]), *found[2])

        def split() -> Any:
            return split_first_line(text, style, context, max_width, justification_spacing, *more, **named)

        layout, *rest = _from_kept(split, text, style, *key[2:])
        if len(memory) > _MOST_LINES:
            memory, older = {}, memory
        memory[key] = style, _copy(layout), rest  # the style is kept, so that no other one gets its id
        return (layout, *rest)

    return short


def _from_kept(split: Callable[[], Any], text: str, style: Any, max_width: Any, spacing: Any, *more: Any) -> Any:
    """A line from those that are kept, or split and kept."""
    kept = kept_lines()
    key = kept.key(text, style, _room(max_width, style), spacing, *more) if kept else ""
    if not kept or not key:
        return split()
    line = kept.find(key)
    if isinstance(line, list) and len(line) == _KEPT:
        own, direction, *rest = line
        return (_bare_layout(own, max_width, spacing, direction), *rest)
    layout, *rest = split()
    if layout.ascent is None:  # no line under it, whose place would have to be kept too
        kept.keep(key, [layout.text, layout.first_line_direction, *rest])
    return (layout, *rest)


def _room(max_width: Any, style: Any) -> Any:
    """What is asked of a width: it differs in its last digits from left to right pages.

    Pango is told whole units, and its widths are whole units; the letters shown to it at once are a whole number.
    """
    size = style["font_size"]
    exact = style["hyphenate_limit_zone"] != _ZERO or style["letter_spacing"] != "normal"
    if exact or max_width is None or not isfinite(max_width) or not size:
        return max_width
    units = max_width * TO_UNITS
    return int(units), units == int(units), int(max_width / size * _RATIO), size * _RATIO > max_width


def _bare_layout(text: str, max_width: Any, justification_spacing: Any, direction: int) -> Any:
    """A layout as it is between being measured and being painted, when Pango is not needed."""
    layout = object.__new__(line_break.Layout)
    layout.text, layout.max_width, layout.justification_spacing = text, max_width, justification_spacing
    layout.first_line_direction = direction
    layout.ascent = layout.underline_position = layout.strikethrough_position = None
    return layout


def _spacing_without_pango(create_layout: Callable[..., Any]) -> Callable[..., Any]:
    """`create_layout` as it is used to give a line its spaces: what it makes is put away until it is painted."""

    def short(text: str, style: Any, context: Any, max_width: Any, justification_spacing: Any) -> Any:
        plain = memory_of(style).get("pango") and style["word_spacing"] == 0 and style["letter_spacing"] == "normal"
        if not plain or max_width is not None or "\n" in text or "\t" in text:
            return create_layout(text, style, context, max_width, justification_spacing)
        layout = _bare_layout(text, None, justification_spacing, 0)
        layout.layout, layout.language, layout.style = None, None, style
        return layout

    return short


def _copy(layout: Any) -> Any:
    """A layout of its own: painting changes it."""
    copy = object.__new__(line_break.Layout)
    copy.__dict__.update(layout.__dict__)
    return copy


TEXT_SHORTCUTS = (
    Shortcut(line_break.Layout, "setup", "fb227a55094f41d4", _reusing_contexts),
    Shortcut(line_break, "strut", "b57885b70dd08efe", _remembering_struts, (inline,)),
    Shortcut(line_break, "can_break_text", "4f3fb5ef1c239df9", _remembering_breaks, (inline, preferred)),
    Shortcut(
        line_break,
        "split_first_line",
        "39ad1016863ca34d",
        _remembering_lines,
        (inline, preferred),
        ((line_break, "first_line_metrics", "55ec5d0b58b29a8b"),),
    ),
    Shortcut(
        inline,
        "create_layout",
        "6587192cc0ab3ffa",
        _spacing_without_pango,
        leans_on=(
            (inline, "add_word_spacing", "879516e71f1b80fa"),
            (line_break.Layout, "__init__", "c17d3975d808536e"),
            (line_break.Layout, "set_text", "fe23ca9937dbf520"),
            (line_break.Layout, "deactivate", "bfec3ec8406e1c82"),
        ),
    ),
)
