"""Shortcut for styles: elements that differ in their id only share one style.

WeasyPrint shares the style of elements that the same rules match, but an id is a declaration of its own to it
(the anchor of links), so that no two notes share theirs, nor any elements within them. Here such an element
gets a `Twin`: an anchor of its own, and everything else from the first one's style.
"""

from collections.abc import Callable
from typing import Any
from xml.etree.ElementTree import Element

from weasyprint.css import ComputedStyle, StyleFor
from weasyprint.formatting_structure import build

from briefkit.rendering.pdf.speed_guard import Shortcut

# What WeasyPrint sets in a single note or element, and no other value depends on.
_OWN = frozenset(("anchor", "display", "float"))


def memory_of(style: Any) -> dict[str, Any]:
    """What shortcuts remember of a style; twins have one memory."""
    try:
        memory: dict[str, Any] = style._memory
    except AttributeError:
        memory = style._memory = {}
    return memory


class Twin(ComputedStyle):  # type: ignore[misc]
    """The style of an element that differs from another's (the base) in its anchor only."""

    def __init__(self, base: Any, cascaded: Any) -> None:
        """Share everything with `base` but what `cascaded` says of the anchor."""
        super().__init__(
            base.parent_style,
            cascaded,
            base.pseudo_type,
            base.root_style,
            base.base_url,
            base.font_config,
            base.initial_page_sizes,
        )
        self.base, self.specified = base, base.specified
        self._memory = memory_of(base)
        self._is_like_base = True

    def __missing__(self, key: str) -> Any:
        """The value that the base has."""
        if key == "anchor":
            return super().__missing__(key)
        value = self.base[key]
        super().__setitem__(key, value)
        return value

    def __setitem__(self, key: str, value: Any) -> None:
        """Set a value; from then on the twin may be unlike its base."""
        super().__setitem__(key, value)
        if key not in _OWN and self._is_like_base:
            self._is_like_base, self._memory = False, {}

    def copy(self) -> "Twin":
        """A twin of the same base, as it is now."""
        copy = Twin(self.base, self.cascaded)
        dict.update(copy, self)
        copy.specified = self.specified.copy()
        if not self._is_like_base:
            copy._is_like_base, copy._memory = False, {}
        return copy

    @property
    def anonymous_style(self) -> Any:
        """The style of boxes without an element inside."""
        return self.base.anonymous_style if self._is_like_base else super().anonymous_style


def _sharing(set_computed_styles: Callable[..., None]) -> Callable[..., None]:
    """`StyleFor.set_computed_styles`, which makes a twin where there is a style for the same declarations."""

    def short(
        styles: Any,
        element: Any,
        parent: Any,
        root: Any = None,
        pseudo_type: Any = None,
        base_url: Any = None,
        target_collector: Any = None,
    ) -> None:
        def plain() -> None:
            set_computed_styles(styles, element, parent, root, pseudo_type, base_url, target_collector)

        if parent is None or not isinstance(element, Element):  # the root; pages and their margins
            plain()
            return
        cascaded = styles._cascaded_styles.get((element, pseudo_type), {})
        parent_style = styles._computed_styles[parent, None]
        key = _key(parent_style, pseudo_type, cascaded)
        shared = styles.__dict__.setdefault("_shared", {})
        base = shared.get(key)
        if base is None or ("anchor" in base.cascaded and "anchor" not in cascaded):
            plain()
            shared.setdefault(key, styles._computed_styles[element, pseudo_type])
        elif "anchor" not in cascaded:
            styles._computed_styles[element, pseudo_type] = base
        else:
            computed = styles._computed_styles[element, pseudo_type] = Twin(base, cascaded)
            if target_collector and computed["anchor"]:
                target_collector.collect_anchor(computed["anchor"])

    return short


def _key(parent_style: Any, pseudo_type: Any, cascaded: Any) -> tuple[Any, ...]:
    """The same for elements whose styles are the same but for the anchor.

    Values are compared by identity: the same rule gives the same value. They live as long as the rules, and those of
    `style` attributes as long as all elements are looked at.
    """
    parent = parent_style.base if isinstance(parent_style, Twin) else parent_style
    values = tuple((name, id(value), weight) for name, (value, weight) in cascaded.items() if name != "anchor")
    return id(parent), pseudo_type, values


SHARING_SHORTCUTS = (
    Shortcut(
        StyleFor,
        "set_computed_styles",
        "b5b15856b8beff3f",
        _sharing,
        leans_on=(
            (StyleFor, "__init__", "b1e725a7552502aa"),
            (StyleFor, "__call__", "96b91915ae7c344a"),
            (ComputedStyle, "__init__", "ffbc48647d0d85e2"),
            (ComputedStyle, "copy", "4398a49b631bf992"),
            (build, "element_to_box", "2d0a37e45b7f3e0c"),
        ),
    ),
)
