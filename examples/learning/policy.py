"""A small network that gives each action of a program a score; the softmax of the scores is the policy. numpy alone."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np

from .features import HISTORY_SIZE, SIZE, Numbers

HIDDEN = 48
FIRST_WEIGHTS = 0.15
Read = tuple[Numbers, Numbers]
_BETA1, _BETA2, _EPSILON = 0.9, 0.999, 1e-8


@dataclass(frozen=True)
class Taken:
    """One decision: which action of a program was taken, and what is to be learned from it."""

    #: identity of the program's table of actions
    state: int
    history: Numbers
    #: 0 for an action that could be taken, minus infinity for one that could not
    mask: Numbers
    action: int
    #: logarithm of its probability when it was taken
    log_probability: float
    advantage: float = 0.0


class Policy:
    """score = v·x + w·tanh(W x + U history + b). Before training all scores are 0: the uniform policy."""

    def __init__(self, rng: np.random.Generator) -> None:
        normal = rng.standard_normal
        self.weights: dict[str, Numbers] = {
            "W": (normal((SIZE, HIDDEN)) * FIRST_WEIGHTS).astype(np.float32),
            "U": (normal((HISTORY_SIZE, HIDDEN)) * FIRST_WEIGHTS).astype(np.float32),
            "b": np.zeros(HIDDEN, np.float32),
            "w": np.zeros(HIDDEN, np.float32),
            "v": np.zeros(SIZE, np.float32),
            "u": np.zeros(HISTORY_SIZE, np.float32),
        }
        self._first = {name: np.zeros_like(value) for name, value in self.weights.items()}
        self._second = {name: np.zeros_like(value) for name, value in self.weights.items()}
        self._updates = 0

    def read(self, table: Numbers) -> Read:
        """What the weights make of a table of SIZE columns; good until they change."""
        own = self.weights
        return table @ own["W"] + own["b"], table @ own["v"]

    def scores(self, read: Read, history: Numbers) -> Numbers:
        """Of every action of one table."""
        own = self.weights
        inner, direct = read
        scores: Numbers = np.tanh(inner + history @ own["U"]) @ own["w"] + direct + history @ own["u"]
        return scores

    def improve(
        self, tables: dict[int, Numbers], taken: list[Taken], rate: float, clip: float, entropy: float
    ) -> float:
        """One step of Adam on the clipped objective; returns the mean entropy in nats."""
        total = {name: np.zeros_like(value) for name, value in self.weights.items()}
        spread = 0.0
        by_state: dict[int, list[Taken]] = {}
        for one in taken:
            by_state.setdefault(one.state, []).append(one)
        for state, several in by_state.items():
            spread += self._add_gradient(total, tables[state], several, clip, entropy)
        self._adam({name: value / np.float32(len(taken)) for name, value in total.items()}, rate)
        return spread / len(taken)

    def _add_gradient(
        self, total: dict[str, Numbers], table: Numbers, taken: list[Taken], clip: float, entropy: float
    ) -> float:
        own = self.weights
        history = np.stack([one.history for one in taken])
        hidden = np.tanh((table @ own["W"] + own["b"])[None] + history @ own["U"])
        scores = hidden @ own["w"] + (table @ own["v"])[None] + history @ own["u"]
        scores += np.stack([one.mask for one in taken])
        logs = scores - scores.max(axis=1, keepdims=True)
        logs -= np.log(np.exp(logs).sum(axis=1, keepdims=True))
        chances = np.exp(logs)
        rows = np.arange(len(taken))
        actions = np.array([one.action for one in taken])
        advantages = np.array([one.advantage for one in taken], np.float32)
        ratios = np.exp(logs[rows, actions] - np.array([one.log_probability for one in taken], np.float32))
        clipped = np.where(advantages > 0, ratios > 1 + clip, ratios < 1 - clip)
        pull = np.where(clipped, 0, advantages * ratios)
        # Of the loss by each score: what is pulled towards, and what keeps the policy from making up its mind too soon.
        slope = chances * pull[:, None]
        slope[rows, actions] -= pull
        plain_logs = np.where(chances > 0, logs, 0)
        spread = -(chances * plain_logs).sum(axis=1)
        slope += entropy * chances * (plain_logs + spread[:, None])
        inner = slope[..., None] * own["w"] * (1 - hidden**2)
        past = history.reshape(-1, history.shape[2])
        total["w"] += hidden.reshape(-1, hidden.shape[2]).T @ slope.ravel()
        total["v"] += table.T @ slope.sum(axis=0)
        total["u"] += past.T @ slope.ravel()
        total["W"] += table.T @ inner.sum(axis=0)
        total["U"] += past.T @ inner.reshape(-1, inner.shape[2])
        total["b"] += inner.sum(axis=(0, 1))
        return float(spread.sum())

    def _adam(self, gradient: dict[str, Numbers], rate: float) -> None:
        self._updates += 1
        for name, slope in gradient.items():
            self._first[name] = _BETA1 * self._first[name] + (1 - _BETA1) * slope
            self._second[name] = _BETA2 * self._second[name] + (1 - _BETA2) * slope**2
            mean = self._first[name] / (1 - _BETA1**self._updates)
            square = self._second[name] / (1 - _BETA2**self._updates)
            self.weights[name] -= (rate * mean / (np.sqrt(square) + _EPSILON)).astype(np.float32)

    def save(self, path: Path) -> None:
        np.savez(path, allow_pickle=False, **self.weights)

    def load(self, path: Path) -> None:
        with np.load(path) as stored:
            self.weights = {name: stored[name] for name in self.weights}
