"""Which rules run and how bad their findings are: options of the command, over what the project says."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from difflib import get_close_matches

from briefkit.audit.rule import FAMILIES, Rule
from briefkit.findings import BriefError, Severity
from briefkit.patterns import regex

_CODE = regex(r"[A-Za-z]\d{0,3}")


@dataclass(frozen=True)
class Settings:
    """What the command or `audit:` of a manifest says; an empty `select` stands for the rules that are on."""

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    severity: Mapping[str, str] = field(default_factory=dict)

    @classmethod
    def of(cls, values: Mapping[str, object] | None) -> "Settings":
        """From the key `audit` of a manifest or of `briefs/defaults.yaml`."""
        values = values or {}
        select, ignore, severity = (values.get(name) for name in ("select", "ignore", "severity"))
        return cls(_texts(select), _texts(ignore), dict(severity) if isinstance(severity, Mapping) else {})

    def under(self, select: Sequence[str], ignore: Sequence[str]) -> "Settings":
        """The same with the command's options: `--select` in place of the project's, `--ignore` on top of it."""
        return Settings(tuple(select) or self.select, (*self.ignore, *ignore), self.severity)


def _texts(value: object) -> tuple[str, ...]:
    return tuple(str(item) for item in value) if isinstance(value, (list, tuple)) else ()


def fits(rule: Rule, item: str) -> bool:
    """Tell whether an item of a selection (`ALL`, `K`, `K1`, `K101`, `undefined-key`) means a rule."""
    return item.upper() == "ALL" or item.lower() == rule.name or rule.code.startswith(item.upper())


def severity_of(rule: Rule, settings: Settings) -> Severity | None:
    """How bad a rule's findings are under these settings; None where it does not run."""
    if settings.select:
        chosen = any(fits(rule, item) for item in settings.select)
    else:
        chosen = rule.default or any(item == rule.code for item in settings.severity)
    if not chosen or any(fits(rule, item) for item in settings.ignore):
        return None
    # The nearer name wins: the code over the name over the family.
    items = sorted((item for item in settings.severity if fits(rule, item)), key=lambda item: _nearness(rule, item))
    if not items:
        return rule.severity
    level = settings.severity[items[-1]]
    return None if level == "off" else Severity(level)


def _nearness(rule: Rule, item: str) -> tuple[bool, bool, int]:
    return item.upper() == rule.code, item.lower() == rule.name, len(item) if item.upper() != "ALL" else 0


def check_items(items: Iterable[str], rules: Sequence[Rule], what: str) -> None:
    """Refuse an item that means no rule.

    Raises:
        BriefError: with the nearest code or name; of a family that has no rules yet, with its name.
    """
    for item in items:
        missing = missing_rule(item, rules, f"{what}: ")
        if missing:
            raise missing


def missing_rule(item: str, rules: Sequence[Rule], what: str = "") -> BriefError | None:
    """What is to be said of an item that means no rule; None where it means one. The message begins with `what`."""
    return None if any(fits(rule, item) for rule in rules) else _no_rule(item, rules, what)


def _no_rule(item: str, rules: Sequence[Rule], what: str = "") -> BriefError:
    family = FAMILIES.get(item[:1].upper(), "") if _CODE.fullmatch(item) else ""
    if family and not any(rule.family == item[0].upper() for rule in rules):
        hint = f"{item[0].upper()} stands for “{family}”, of which this version checks nothing; `brief rules` lists all"
        return BriefError(f"{what}there is no rule `{item}`", hint)
    known = [*(rule.code for rule in rules), *(rule.name for rule in rules)]
    near = get_close_matches(item, known, n=1, cutoff=0.6) or get_close_matches(item.upper(), known, n=1)
    hint = f"did you mean `{near[0]}`?" if near else "`brief rules` lists them all"
    return BriefError(f"{what}there is no rule `{item}`", hint)


def find_rule(name: str, rules: Sequence[Rule]) -> Rule:
    """The rule of a code or name.

    Raises:
        BriefError: where there is none; the hint names the nearest.
    """
    for rule in rules:
        if name.upper() == rule.code or name.lower() == rule.name:
            return rule
    raise _no_rule(name, rules)
