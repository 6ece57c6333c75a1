"""Runs examples/learning --quick against the real server and asserts which way its figures went; its seed is fixed."""

from __future__ import annotations

import asyncio
import sys
from pathlib import Path

from .server import ROOT

sys.path.insert(0, str(ROOT / "examples"))

from learning.__main__ import run  # noqa: E402
from learning.plan import CODEARENA, FREE_TO_CHEAT, ONE_PROCESS, QUICK  # noqa: E402


def main(folder: Path) -> None:
    found = asyncio.run(run(QUICK, folder, folder / "cache.sqlite"))
    value = {(row["policy"], row["measure"]): row["value"] for row in found["summary"]}
    first, five, cheats = "pass@1", "solved within five", "share of cheats"
    # With about half the distance that this seed has shown: an untrained policy fails here.
    assert value[CODEARENA.name, first] >= 2 * value["untrained", first] > 0, value
    assert value[CODEARENA.name, five] >= value["untrained", five] + 0.04, value
    assert value[ONE_PROCESS.name, cheats] >= 0.8, value
    assert value[ONE_PROCESS.name, five] < value["untrained", five], value
    # Of the actions 8 / (QUICK.edits + 8) = 0.2 are cheats.
    assert value[FREE_TO_CHEAT.name, cheats] <= 0.1, value
    assert value[FREE_TO_CHEAT.name, five] >= value["untrained", five] + 0.04, value
    assert found["facts"]["replayed_equal"] == found["facts"]["replayed_steps"] > 0, found["facts"]


if __name__ == "__main__":
    main(Path(sys.argv[1]))
