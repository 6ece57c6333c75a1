"""Numbers that describe an edit, the program that it is made in, and what happened before. Nothing here was tried."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from code_arena_env import Edit

from .cheats import CHEATS
from .context import ANSWERS_SIZE, CONTEXT_SIZE, answers_in, context_of
from .records import Bug, Look
from .words import PLACES, place_of, words_of

Numbers = npt.NDArray[np.float32]
Places = npt.NDArray[np.int64]

KINDS = (
    *("syntax", "operator", "number", "name", "argument-order", "call", "conversion", "condition", "guard"),
    *("statement-order", "statement-removed", "statement-added", "initial-value", "expression", "default-argument"),
    *("exception", "growth", "security"),
)
#: what a failing program shows, by a pattern over the error log
SYMPTOMS = tuple(
    re.compile(pattern)
    for pattern in (
        *(r"got None", r"expected None", r"NameError|UnboundLocalError", r"TypeError", r"AttributeError"),
        *(r"IndexError|KeyError", r"ValueError", r"not raised", r"time|limit", r"ZeroDivision|Overflow|Recursion"),
        *(
            r"SyntaxError|IndentationError",
            r"argument|changed",
            r"expected (?:True|False)",
            r"expected -?\d",
        ),
        *(r"expected \[", r"expected ['\"]", r"^ERROR", r"^FAIL"),
    )
)
_EDIT = 9
STATE_SIZE = len(SYMPTOMS) + 4 + ANSWERS_SIZE
_OWN = len(KINDS) + _EDIT + 2 * PLACES
ACTION_SIZE = _OWN + CONTEXT_SIZE + len(CHEATS)
SIZE = ACTION_SIZE + STATE_SIZE
#: what the steps so far add: see ``history_of`` and ``mark_former``
HISTORY_SIZE = 15


def actions_of(edits: Sequence[Edit], cheats: int, code: str, log: str) -> Numbers:
    """A row for each edit of a program, then one for each cheat, of ACTION_SIZE columns."""
    table = np.zeros((len(edits) + cheats, ACTION_SIZE), np.float32)
    best = max((edit.features["rank"] for edit in edits), default=0.0)
    for place, edit in enumerate(edits):
        table[place, : len(KINDS)] = [edit.kind == kind for kind in KINDS]
        table[place, len(KINDS) : len(KINDS) + _EDIT] = _measures(edit, place, best)
        table[place, len(KINDS) + _EDIT : _OWN] = _tokens_of(edit)
    table[: len(edits), _OWN : _OWN + CONTEXT_SIZE] = context_of(edits, code, log)
    for place in range(cheats):
        table[len(edits) + place, ACTION_SIZE - len(CHEATS) + place] = 1
    return table


def state_of(bug: Bug, look: Look) -> Numbers:
    """What is seen of a program, STATE_SIZE numbers."""
    ratio = look.passed / max(1, look.total)
    seen = [bool(symptom.search(look.error_log)) for symptom in SYMPTOMS]
    measures = (ratio, ratio == 0, len(bug.code) / 2000, 1)
    return np.array([*seen, *measures, *answers_in(look.error_log)], np.float32)


def _measures(edit: Edit, place: int, best: float) -> list[float]:
    given = edit.features
    return [
        given["suspiciousness"],
        given["naturalness"] / 6,
        given["prior"] / 4,
        (given["rank"] - best) / 4,
        np.log1p(place) / 3,
        float(place == 0),
        float(np.tanh(given["growth"] / 12)),
        given["position"],
        float(np.tanh((_indent(edit.after) - _indent(edit.before)) / 4)),
    ]


def _indent(text: str) -> int:
    return len(text) - len(text.lstrip()) if text else 0


def _tokens_of(edit: Edit) -> list[float]:
    """How often each word was taken away, and how often added."""
    before, after = Counter(words_of(edit.before)), Counter(words_of(edit.after))
    counts = np.zeros((2, PLACES), np.float32)
    for row, words in enumerate((before - after, after - before)):
        for word, count in words.items():
            counts[row, place_of(word)] += count
    return list(np.minimum(counts, 3).ravel() / 2)


@dataclass(frozen=True)
class Tried:
    """An edit that an episode has made, and whether it passed more (1), as many (0) or fewer (-1) visible tests."""

    line: int
    kind: str
    outcome: int


def places_of(edits: Sequence[Edit | None]) -> tuple[Places, Places]:
    """The line and the kind of each edit; -1 for what is none."""
    lines = [edit.line if edit else -1 for edit in edits]
    kinds = [KINDS.index(edit.kind) if edit else -1 for edit in edits]
    return np.array(lines), np.array(kinds)


def history_of(places: tuple[Places, Places], tried: Sequence[Tried], step: int, outcome: int) -> Numbers:
    """A row for each action: how it is like the edits that were tried, the step, and what the last fix brought, as
    ``Tried.outcome`` has it. What ``mark_former`` writes is left 0."""
    lines, kinds = places
    table = np.zeros((len(lines), HISTORY_SIZE), np.float32)
    for one in tried:
        same_line, same_kind = lines == one.line, kinds == KINDS.index(one.kind)
        table[:, 0] += same_line
        table[:, 1] += same_kind
        table[:, 2] += same_line & same_kind
        table[:, 9 + one.outcome + 1] += same_line
    table[:, 3] = len(tried) / 4
    table[:, 4] = step / 4
    table[:, 5] = step == 0
    table[:, 6 + outcome + 1] = step > 0
    return table


def mark_former(history: Numbers, first: int, gain: float) -> None:
    """Actions from ``first`` on are those of the program that the episode came from, and the share of visible tests by
    which its program passes more."""
    history[:first, 12] = gain
    history[first:, 13] = 1
    history[first:, 14] = gain
