"""A ratchet: the scores on the documents with gold of the folder ../shared do not fall."""

import importlib.util
import json
from pathlib import Path, PurePosixPath
from typing import Any

import pytest

from briefkit.harvest.harvest import harvest
from briefkit.harvest.library.records import harvest_record
from briefkit.readers.read import read_document

FLOORS: dict[str, dict[str, float]] = json.loads(
    (Path(__file__).parents[2] / "corpus.json").read_text(encoding="utf-8")
)


def scorer(shared: Path) -> Any:
    spec = importlib.util.spec_from_file_location("score_harvest", shared / "score_harvest.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.shared
@pytest.mark.parametrize("name", FLOORS)
def test_scores_do_not_fall(name: str, shared: Path) -> None:
    gold = shared / "corpus"
    (path,) = shared.glob("seeds/003_*") if name == "seed003" else gold.glob(f"{name}.[mh]*")
    document = read_document(PurePosixPath(path.name), path.read_bytes())
    rows = [json.loads(line) for line in (gold / f"{name}.notes.jsonl").read_text(encoding="utf-8").splitlines()]
    works = json.loads((gold / f"{name}.works.json").read_text(encoding="utf-8"))
    score, _ = scorer(shared).score(harvest_record(harvest([document])), rows, works)
    fallen = {figure: score[figure] for figure, floor in FLOORS[name].items() if score[figure] < floor}
    assert fallen == {}
