"""``python -m learning --out FOLDER [--quick]``: runs the plan and writes ``results.json``."""

from __future__ import annotations

import argparse
import asyncio
import contextlib
import os
import signal
import sys
import time
from dataclasses import asdict
from pathlib import Path
from typing import Any

from .arena import Arena
from .cache import Cache
from .episodes import Grading
from .experiment import Experiment
from .plan import QUICK, WHOLE, Plan
from .replay import replay_on_episodes
from .results import write_results
from .server import ROOT, LocalServer, tasks_digest


def main() -> None:
    parser = argparse.ArgumentParser(prog="learning", description=__doc__)
    parser.add_argument("--out", type=Path, required=True, help="folder of results; a run that was ended goes on there")
    parser.add_argument("--quick", action="store_true", help="minutes in place of hours: few functions, one seed")
    parser.add_argument("--cache", type=Path, help="file of answers so far; default: cache.sqlite in the folder")
    parser.add_argument("--seeds", type=int, help="so many seeds in place of the plan's")
    given = parser.parse_args()
    plan = QUICK if given.quick else WHOLE
    if given.seeds is not None:
        plan = Plan(**{**plan.__dict__, "seeds": tuple(range(1, given.seeds + 1))})
    # The server must end with this, also when this is asked to end.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    asyncio.run(run(plan, given.out, given.cache or given.out / "cache.sqlite"))


async def run(plan: Plan, folder: Path, cache_file: Path) -> dict[str, Any]:
    """The plan on a server of its own; the content of ``results.json``."""
    folder.mkdir(parents=True, exist_ok=True)
    started = time.monotonic()
    cache = Cache(cache_file)
    cache.check(tasks_digest(ROOT / "tasks"))
    with LocalServer() as server, contextlib.closing(cache):
        arena = Arena(server.url, cache, plan.edits)
        experiment = Experiment(arena, plan, folder)
        await experiment.run()
        checked = await replay_on_episodes(server.url, Grading(arena), experiment)
        await arena.close()
    facts = {
        "train_functions": len({bug.base for bug in experiment.training}),
        "evaluation_functions": len({bug.base for bug in experiment.evaluation}),
        "train_bugs": len(experiment.training),
        "evaluation_bugs": len(experiment.evaluation),
        "seeds": len(plan.seeds),
        "edits": plan.edits,
        "minutes": (time.monotonic() - started) / 60,
        # Of this and of the server, which has ended: what the minutes would be on a core that nobody else uses.
        "cpu_minutes": sum(os.times()[:4]) / 60,
        "cores": os.cpu_count(),
        "load": os.getloadavg()[0],
        **asdict(arena.counts),
        **checked,
    }
    found = write_results(folder, facts)
    print(_table(found))
    return found


def _table(found: dict[str, Any]) -> str:
    lines = [f"{'policy':32} {'measure':24} value [95 %]"]
    for row in found["summary"]:
        interval = f"{row['value']:.3f} [{row['low']:.3f}, {row['high']:.3f}]"
        lines.append(f"{row['policy']:32} {row['measure']:24} {interval}")
    return "\n".join(lines)


if __name__ == "__main__":
    main()
