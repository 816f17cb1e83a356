"""Laws of the import: no word is lost and none is doubled, and every letter has a place in the document."""

import re

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.support.imports import planned

from briefkit.ingest.model import ImportPlan

BLOCKS = (
    "# {}",
    "## **{}**",
    "### *{}* {{#id-x .c}}",
    "{} and {}, says {}.",
    "{} breaks off\n\n---\n\n\\* star {}\n\n---\n\nand {} goes on.",
    "**{}**",
    "- {}\n- {}\n  - {}",
    "1. {}\n\n2. {}",
    "> {}\n> {}",
    "| {} | b |\n|---|---|\n| {} | c |",
    "  {}   Dues\n  ------ ------\n  {}    5",
    "```\n{} {{{{ x }}}}\n```",
    "::: {{.box}}\n{}\n:::",
    "::: {{.open}}\n\n{}",
    "---",
    "\f",
    "Abstract: {}",
    "## Abstract\n\n{}",
    "**Key Words:** {}, {}",
    "By Jane {}",
    "{}[^1] and {}<sup>2</sup>",
    "Policy Recommendations {}\n===\n\n- {}\n- {}",
    "| {} verse\n| {}",
    "{}\n:   {}",
    "12\n\n{}\n\n13",
    "![{}](gone.png) {}",
    "[{}](#nowhere) {}",
    "1986. {} @{} {{% x %}}",
    "## Notes\n\n{}",
    "Table of Contents {}",
)
NOTES = "\n\n[^1]: A note.\n\n<sup>2</sup> Another.\n"


def said(plan: ImportPlan) -> str:
    front = plan.front
    people = [part for each in front.authors for part in (each.name, each.affiliation, each.note)]
    texts = [front.title, front.subtitle, front.date, *front.keywords, *people, front.notice]
    texts += [front.abstract.text] if front.abstract else []
    return "\n".join([*texts, *(section.text.text for section in plan.sections)])


@settings(max_examples=150, deadline=None)
@given(
    st.lists(st.sampled_from(BLOCKS), min_size=1, max_size=9).map(lambda each: [*each, "End {}."]),
    st.sampled_from(["a.md", "a.txt"]),
    st.booleans(),
)
def test_no_word_is_lost_or_doubled(blocks: list[str], name: str, noted: bool) -> None:
    numbers = iter(range(1000))
    filled = [re.sub(r"(?<!\{)\{\}(?!\})", lambda _: f"qz{next(numbers)}x", block) for block in blocks]
    text = "\n\n".join(each.replace("{{", "{").replace("}}", "}") for each in filled) + (NOTES if noted else "\n")
    wanted = re.findall(r"qz\d+x", text)
    plan = planned(text, name)
    assert set(re.findall(r"qz\d+x", said(plan))) == set(wanted), text
    printed = re.findall(r"(?<!-)qz\d+x(?!-)", "\n".join(section.text.text for section in plan.sections))
    assert len(printed) == len(set(printed)), text
    lines = text.split("\n")
    for section in plan.sections:
        body = section.text.text.partition("\n[^")[0]  # a note as a whole has the place where it begins
        for match in re.finditer(r"(?<!-)qz\d+x(?!-)", body):
            assert match[0] in lines[section.text.locate(match.start()).line - 1]
