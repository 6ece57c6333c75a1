"""Means with 95 % intervals: a bootstrap over functions and seeds, so that bugs of one function count as one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

DRAWS = 4000
#: a row for each seed, a column for each function; nan where a function was not played
Table = npt.NDArray[np.float64]


@dataclass(frozen=True)
class Estimate:
    value: float
    low: float
    high: float


def mean_of(table: Table) -> Estimate:
    """Of all cells."""
    return _estimate(table, [_mean(table[rows][:, columns]) for rows, columns in _draws(table.shape)])


def difference_of(after: Table, before: Table) -> Estimate:
    """Of two tables over the same functions, which are drawn together; seeds are drawn for each."""
    if after.shape[1] != before.shape[1]:
        raise ValueError(f"tables of {after.shape[1]} and {before.shape[1]} functions cannot be paired")
    rng = np.random.default_rng(2)
    means = []
    for rows, columns in _draws(after.shape):
        others = rng.integers(before.shape[0], size=before.shape[0])
        means.append(_mean(after[rows][:, columns]) - _mean(before[others][:, columns]))
    low, high = np.quantile(means, [0.025, 0.975])
    return Estimate(_mean(after) - _mean(before), float(low), float(high))


def ratio_of(after: Table, before: Table) -> Estimate:
    """How many times as large the first mean is; paired by functions. A second mean of 0 counts as half a cell."""
    least = 0.5 / before.size
    rng = np.random.default_rng(3)
    ratios = []
    for rows, columns in _draws(after.shape):
        others = rng.integers(before.shape[0], size=before.shape[0])
        ratios.append(_mean(after[rows][:, columns]) / max(least, _mean(before[others][:, columns])))
    low, high = np.quantile(ratios, [0.025, 0.975])
    return Estimate(_mean(after) / max(least, _mean(before)), float(low), float(high))


def table_of(rows: Sequence[tuple[int, str, float]], bases: Sequence[str]) -> Table:
    """From (seed, function, value): the mean value of each seed on each function."""
    seeds = sorted({seed for seed, _, _ in rows})
    sums = np.zeros((len(seeds), len(bases)))
    counts = np.zeros_like(sums)
    places = {base: place for place, base in enumerate(bases)}
    lines = {seed: place for place, seed in enumerate(seeds)}
    for seed, base, value in rows:
        sums[lines[seed], places[base]] += value
        counts[lines[seed], places[base]] += 1
    with np.errstate(invalid="ignore"):
        return sums / np.where(counts > 0, counts, np.nan)


def _draws(shape: tuple[int, ...]) -> list[tuple[npt.NDArray[np.int64], npt.NDArray[np.int64]]]:
    rng = np.random.default_rng(1)
    return [(rng.integers(shape[0], size=shape[0]), rng.integers(shape[1], size=shape[1])) for _ in range(DRAWS)]


def _mean(table: Table) -> float:
    return float(np.nanmean(table))


def _estimate(table: Table, means: list[float]) -> Estimate:
    low, high = np.quantile(means, [0.025, 0.975])
    return Estimate(_mean(table), float(low), float(high))
