"""What `brief doctor` says of one thing."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Check:
    """One thing that was looked for: what was found, and the command that mends it where it was not.

    What is not `needed` papers can do without.
    """

    name: str
    found: bool
    version: str = ""
    detail: str = ""
    mend: str = ""
    needed: bool = True
