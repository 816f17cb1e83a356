"""What a template may cost: steps in place of a clock, so that the same input gives the same answer.

A step is a turn of a loop, a call, a template entered, or some hundred characters made. Sizes are looked at
before they are made: `{{ "x" * 10 ** 9 }}` never happens.
"""

import re
from collections.abc import Callable, Mapping
from functools import wraps
from typing import Any

MAX_STEPS = 200_000
MAX_OUTPUT = 5_000_000  # characters
MAX_TEXT = 1_000_000  # characters of one value
MAX_BITS = 4_096  # of a whole number
_CHARACTERS = 200  # a step


class TooBigError(Exception):
    """A template goes on for too long or makes too much."""


class Meter:
    """Counts the steps of one expansion."""

    def __init__(self) -> None:
        """Begin at nothing."""
        self.steps = 0

    def reset(self) -> None:
        """Begin to count anew."""
        self.steps = 0

    def step(self, steps: int = 1) -> str:
        """Count; the text for the template is empty.

        Raises:
            TooBigError: after `MAX_STEPS`.
        """
        self.steps += steps
        if self.steps > MAX_STEPS:
            raise TooBigError("the template runs on and on")
        return ""

    def paid(self, value: Any) -> Any:
        """The value, after its size was counted: texts by characters, lists by all they hold."""
        waiting = [value]
        while waiting:
            part = waiting.pop()
            if isinstance(part, str):
                self.step(1 + len(part) // _CHARACTERS)
            elif isinstance(part, list | tuple | dict):
                # what is in it twice counts twice: `[x, x]` sixty times over stops here
                self.step(1 + len(part))
                waiting.extend(part.values() if isinstance(part, dict) else part)
        return value

    def range(self, *bounds: int) -> range:
        """Python's `range`, paid for in steps."""
        numbers = range(*bounds)
        try:
            self.step(len(numbers))
        except OverflowError:
            raise TooBigError("the range is too long") from None
        return numbers

    def metered(self, function: Callable[..., Any]) -> Callable[..., Any]:
        """A filter that pays for the size of its arguments, and whose result is looked at."""

        @wraps(function)  # keeps the mark by which Jinja hands it the environment
        def counted(*arguments: Any, **named: Any) -> Any:
            for argument in arguments:
                self.paid(argument)
            return self.paid(function(*arguments, **named))

        return counted


def check_binary(operator: str, left: Any, right: Any) -> None:
    """Refuse an operation whose result would be huge."""
    if operator == "*":
        _check_product(left, right)
        _check_product(right, left)
    elif operator == "+" and _is_sequence(left) and _is_sequence(right):
        check_size(len(left) + len(right))
    elif operator == "**" and isinstance(left, int) and isinstance(right, int):
        check_bits(left.bit_length() * abs(right))
    elif operator == "%" and isinstance(left, str):
        check_format(left)


def _check_product(left: Any, right: Any) -> None:
    if not isinstance(right, int):
        return
    if _is_sequence(left):
        check_size(len(left) * max(right, 0))
    elif isinstance(left, int):
        check_bits(left.bit_length() + right.bit_length())


def _is_sequence(value: object) -> bool:
    return isinstance(value, str | list | tuple)


def check_size(length: int) -> None:
    """Refuse a text or list longer than `MAX_TEXT`."""
    if length > MAX_TEXT:
        raise TooBigError(f"the template makes a value of {length:,} characters or items")


def check_bits(bits: int) -> None:
    """Refuse a whole number of more than `MAX_BITS`."""
    if bits > MAX_BITS:
        raise TooBigError("the template makes a number that is too big")


def check_format(text: str) -> None:
    """Refuse `%1000000d` and `%*d`."""
    if re.search(r"%[^a-zA-Z%]*(\d{4,}|\*)", text):
        raise TooBigError("the template asks for text that is too wide")


def check_replace(text: str, old: str, new: str, count: int | None = None) -> None:
    """Refuse a replacement that makes a huge text."""
    times = text.count(old) if count is None or count < 0 else min(text.count(old), count)
    check_size(len(text) + times * max(len(new) - len(old), 0))


def check_join(parts: object, between: str) -> None:
    """Refuse to join to a huge text; what has no length is paid for elsewhere."""
    if isinstance(parts, list | tuple | Mapping | str):
        check_size(sum(len(str(part)) if not isinstance(part, str) else len(part) for part in parts))
        check_size(len(between) * len(parts))
