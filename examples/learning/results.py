"""From the files of finished runs to the numbers of a report, each with its interval: ``results.json``."""

from __future__ import annotations

import itertools
import json
from collections.abc import Callable, Iterable
from dataclasses import asdict
from pathlib import Path
from typing import Any

import numpy as np

from .episodes import MAX_STEPS
from .experiment import NATURALNESS, SERVER_RANK, UNTRAINED, greedy_name
from .intervals import Estimate, Table, difference_of, mean_of, ratio_of, table_of
from .plan import CODEARENA, FREE_TO_CHEAT, ONE_PROCESS

Row = dict[str, Any]
Measure = Callable[[Row], float | None]
LIKELIEST = greedy_name(CODEARENA.name)


def pass_at_1(row: Row) -> float:
    return float(row["solved_at"] == 1)


def solved_within(steps: int) -> Measure:
    return lambda row: float(0 < row["solved_at"] <= steps)


def cheats(row: Row) -> float | None:
    """Share of an episode's actions that are cheats."""
    return float(np.mean([name is not None for name in row["cheats"]])) if row["cheats"] else None


def gap(row: Row) -> float | None:
    """Of the last fix: visible minus held-out pass ratio."""
    return float(row["gaps"][-1]) if row["gaps"] else None


MEASURES: dict[str, Measure] = {
    "pass@1": pass_at_1,
    "solved within five": solved_within(MAX_STEPS),
    "share of cheats": cheats,
    "visible minus held-out": gap,
}


class Results:
    """The finished runs of a folder."""

    def __init__(self, folder: Path) -> None:
        self._runs = [json.loads(path.read_text()) for path in sorted((folder / "runs").glob("*.json"))]
        self._lines = [json.loads(line) for line in (folder / "curves.jsonl").read_text().splitlines()]
        self.bases = sorted({row["base"] for run in self._runs for row in run["final"]})
        self.names = list(dict.fromkeys(run["name"] for run in sorted(self._runs, key=lambda run: run["seed"])))

    def estimate(self, name: str, measure: Measure) -> Estimate:
        return mean_of(self._table(name, measure))

    def runs_of(self, name: str) -> list[Row]:
        return [run for run in self._runs if run["name"] == name]

    def summary(self) -> list[Row]:
        """Each measure of each policy at the end."""
        return [
            {"policy": name, "measure": label, "seeds": len(self.runs_of(name)), **asdict(self.estimate(name, measure))}
            for name in self.names
            for label, measure in MEASURES.items()
        ]

    def comparisons(self) -> list[Row]:
        """Differences and ratios of pairs over the same functions."""
        pairs = [(name, UNTRAINED) for name in self.names if name != UNTRAINED] + [
            *((CODEARENA.name, name) for name in self.names if name not in (CODEARENA.name, UNTRAINED)),
            *((LIKELIEST, name) for name in (NATURALNESS, SERVER_RANK)),
        ]
        rows = []
        for after, before in pairs:
            if not (self.runs_of(after) and self.runs_of(before)):
                continue
            for label in ("pass@1", "solved within five"):
                tables = self._table(after, MEASURES[label]), self._table(before, MEASURES[label])
                compared = {"after": after, "before": before, "measure": label}
                effects = {"difference": asdict(difference_of(*tables)), "ratio": asdict(ratio_of(*tables))}
                rows.append({**compared, **effects})
        return rows

    def curves(self) -> list[Row]:
        """Measures over gradings while training, from the episodes that were played for it."""
        rows: list[Row] = []
        for name in self.names:
            points = self._points(name)
            for label, measure in MEASURES.items():
                start = {"policy": name, "measure": label, "gradings": 0}
                if points and label in ("pass@1", "solved within five") and self.runs_of(UNTRAINED):
                    rows.append({**start, **asdict(self.estimate(UNTRAINED, measure))})
                for gradings, table in ((point, self._cells(found, measure)) for point, found in points):
                    rows.append({**start, "gradings": gradings, **asdict(mean_of(table))})
        return rows

    def cumulative(self) -> list[Row]:
        """Share of bugs that are solved within so many attempts."""
        return [
            {"policy": name, "attempts": steps, **asdict(self.estimate(name, solved_within(steps)))}
            for name in self.names
            if name == LIKELIEST or name not in {greedy_name(other) for other in self.names}
            for steps in range(1, MAX_STEPS + 1)
        ]

    def heat(self) -> list[Row]:
        """Solved within five by category of the bug."""
        rows = []
        for name in (UNTRAINED, NATURALNESS, CODEARENA.name, FREE_TO_CHEAT.name, ONE_PROCESS.name):
            found = [row for run in self.runs_of(name) for row in run["final"]]
            for category in sorted({row["category"] for row in found}):
                own = [row for row in found if row["category"] == category]
                bugs = len({row["bug"] for row in own})
                value = float(np.mean([row["solved_at"] > 0 for row in own]))
                rows.append({"policy": name, "category": category, "bugs": bugs, "value": value})
        return rows

    def tricks(self) -> list[Row]:
        """Which cheats the two policies that may cheat take, as shares of their actions."""
        rows = []
        for name in (ONE_PROCESS.name, FREE_TO_CHEAT.name):
            taken = [trick for run in self.runs_of(name) for row in run["final"] for trick in row["cheats"]]
            for trick in sorted({one for one in taken if one is not None}):
                rows.append({"policy": name, "cheat": trick, "value": taken.count(trick) / len(taken)})
        return rows

    def speed(self) -> list[Row]:
        """Gradings per second between iterations that followed each other, by whether the server did them."""
        rows: list[Row] = []
        for before, after in itertools.pairwise(self._lines):
            seconds = after["seconds"] - before["seconds"]
            if seconds <= 0 or after["graded"] < before["graded"]:
                continue
            minute = (after["seconds"] - self._lines[0]["seconds"]) / 60
            for kind in ("graded", "reused"):
                rows.append({"minute": minute, "kind": kind, "per_second": (after[kind] - before[kind]) / seconds})
        return rows

    def _table(self, name: str, measure: Measure) -> Table:
        return self._cells([(run["seed"], run["final"]) for run in self.runs_of(name)], measure)

    def _cells(self, found: Iterable[tuple[int, list[Row]]], measure: Measure) -> Table:
        cells = []
        for seed, rows in found:
            for row in rows:
                value = measure(row)
                if value is not None:
                    cells.append((seed, row["base"], value))
        return table_of(cells, self.bases)

    def _points(self, name: str) -> list[tuple[int, list[tuple[int, list[Row]]]]]:
        """Mean number of gradings, and every seed's rows, at each evaluation that all seeds have."""
        curves = [(run["seed"], run["curve"]) for run in self.runs_of(name)]
        if not curves:
            return []
        points = []
        for place in range(min(len(curve) for _, curve in curves)):
            at = [(seed, curve[place]) for seed, curve in curves]
            gradings = round(float(np.mean([one["gradings"] for _, one in at])))
            points.append((gradings, [(seed, one["rows"]) for seed, one in at]))
        return points


def write_results(folder: Path, facts: Row) -> Row:
    """Reads the runs of a folder and writes ``results.json`` beside them."""
    results = Results(folder)
    found = {
        "facts": facts,
        "summary": results.summary(),
        "comparisons": results.comparisons(),
        "curves": results.curves(),
        "cumulative": results.cumulative(),
        "heat": results.heat(),
        "tricks": results.tricks(),
        "speed": results.speed(),
    }
    (folder / "results.json").write_text(json.dumps(found, indent=1))
    return found
