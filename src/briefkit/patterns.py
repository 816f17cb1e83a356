"""Regular expressions that are compiled when they are first used.

The tool knows more than a thousand forms of notes, and a run meets few of them. To compile all at import took half
of the time in which a paper's notes are harvested. The idiom is that of Breezy's `lazy_regex`.
"""

import re
from typing import Any, AnyStr, Generic, cast


class LazyPattern(Generic[AnyStr]):
    """Stands for a compiled pattern, and is as quick as one from its first use on.

    It equals the pattern it is compiled to but is not the same object: `match.re == PATTERN` tells what matched.
    """

    def __init__(self, pattern: AnyStr, flags: int) -> None:
        """Keep what is to be compiled; `pattern` can be read, to be part of another, without compiling it."""
        self.pattern: AnyStr = pattern
        self._flags = flags

    def __getattr__(self, name: str) -> Any:
        """An attribute of the compiled pattern, whose methods are called directly from now on.

        Raises:
            re.error: when the pattern is none.
        """
        if name.startswith("__"):  # copying and pickling ask for what is not there
            raise AttributeError(name)
        compiled = re.compile(self.pattern, self._flags)
        self.__dict__.update({one: getattr(compiled, one) for one in _ATTRIBUTES})
        return getattr(compiled, name)

    def __eq__(self, other: object) -> bool:
        """Whether the other is this pattern, compiled or not."""
        if not isinstance(other, re.Pattern | LazyPattern):
            return NotImplemented
        return bool(self.pattern == other.pattern and self.flags == other.flags)

    def __hash__(self) -> int:
        """Equal ones have equal hashes, as far as both are lazy."""
        return hash(self.pattern)


_ATTRIBUTES = [one for one in dir(re.Pattern) if not one.startswith("_")]


def regex(pattern: AnyStr, flags: int | re.RegexFlag = 0) -> re.Pattern[AnyStr]:
    """What `re.compile` returns, compiled at its first use: for patterns that are made with their module."""
    return cast("re.Pattern[AnyStr]", LazyPattern(pattern, int(flags)))
