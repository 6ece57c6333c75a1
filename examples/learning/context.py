"""What a program, its failures and its other edits say of an edit: numbers again, and nothing here was tried."""

from __future__ import annotations

import ast
import re
import zlib
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

import numpy as np
import numpy.typing as npt
from code_arena_env import Edit

from .words import is_name, kind_of, words_of

_AMONG, _LOG, _PROGRAM = 10, 8, 12
#: places for what was changed into what, as words
_CHANGES = 192
CONTEXT_SIZE = _AMONG + _LOG + _PROGRAM + _CHANGES
#: of the values that were expected and came
ANSWERS_SIZE = 18
#: lines of tracebacks, and of those the ones where an error came up
_LINE = re.compile(r"line (\d+)")
_RAISED_AT = re.compile(r"line (\d+) in [\w.<>]+\)")
_ANSWER = re.compile(r": expected (.*?), got (.*)$", re.MULTILINE)
#: numbers beyond it are not compared
_LARGE = 1e15
Rows = npt.NDArray[np.float32]


def context_of(edits: Sequence[Edit], code: str, log: str) -> Rows:
    """A row of CONTEXT_SIZE numbers for each edit.

    Args:
        code: the program that is edited
        log: the error log of its observation
    """
    if not edits:
        return np.zeros((0, CONTEXT_SIZE), np.float32)
    changes = [_Change.of(edit) for edit in edits]
    program = _Program.of(code)
    rows = [[*_log_says(edit, change, log), *program.says(change)] for edit, change in zip(edits, changes, strict=True)]
    table = np.zeros((len(edits), _CHANGES), np.float32)
    table[np.arange(len(edits)), [change.place() for change in changes]] = 1
    return np.concatenate([_among(edits), np.array(rows, np.float32), table], axis=1)


def _among(edits: Sequence[Edit]) -> Rows:
    """How an edit stands beside the others: the most suspected, the most natural, how many of its line and its kind."""

    def feature(name: str) -> npt.NDArray[np.float64]:
        return np.array([edit.features[name] for edit in edits])

    suspicion, natural, rank = (feature(name) for name in ("suspiciousness", "naturalness", "rank"))
    lines, kinds = (np.array(values) for values in ([edit.line for edit in edits], [edit.kind for edit in edits]))
    same_line = lines[:, None] == lines[None]
    columns = (
        suspicion - suspicion.max(),
        suspicion >= suspicion.max() - 1e-6,
        (natural - natural.max()) / 6,
        natural > 0,
        natural >= natural.max() - 1e-6,
        same_line.sum(axis=1) / 10,
        (same_line & (rank[None] > rank[:, None])).sum(axis=1) / 5,
        (kinds[:, None] == kinds[None]).sum(axis=1) / 10,
        (np.where(same_line, natural[None], -np.inf).max(axis=1) - natural) / 6,
        np.argsort(np.argsort(-natural)) / 48,
    )
    return np.stack(columns, axis=1).astype(np.float32)


@dataclass(frozen=True)
class _Change:
    """An edit in words."""

    kind: str
    before: list[str]
    after: list[str]
    gone: Counter[str]
    new: Counter[str]

    @staticmethod
    def of(edit: Edit) -> _Change:
        before, after = words_of(edit.before), words_of(edit.after)
        return _Change(edit.kind, before, after, Counter(before) - Counter(after), Counter(after) - Counter(before))

    def place(self) -> int:
        """The same for edits that change the same kinds of words."""
        gone, new = (" ".join(map(kind_of, sorted(words)[:3])) for words in (self.gone, self.new))
        return zlib.crc32(f"{self.kind}|{gone}>{new}".encode()) % _CHANGES


def _log_says(edit: Edit, change: _Change, log: str) -> list[float]:
    """Whether tracebacks name the edit's line or one near it, and messages the words that it changes."""
    named = {int(line) for line in _LINE.findall(log)}
    raised = [int(line) for line in _RAISED_AT.findall(log)]
    quoted = set(re.findall(r"'(\w+)'", log))
    just_before = any(0 < line - edit.line <= 2 for line in raised)
    return [
        float(edit.line in named),
        float(edit.line in raised),
        float(bool(raised) and edit.line not in named),
        float(just_before),
        float(not just_before and any(edit.line < line for line in raised)),
        len(raised) / max(1, len(re.findall("expected|raised", log))),
        float(not quoted.isdisjoint(change.gone)),
        float(not quoted.isdisjoint(change.new)),
    ]


@dataclass(frozen=True)
class _Program:
    """How a program writes: its words, and which stand beside each other."""

    words: Counter[str]
    runs: dict[int, Counter[tuple[str, ...]]]

    @staticmethod
    def of(code: str) -> _Program:
        words = words_of(code)
        return _Program(Counter(words), {length: _runs(words, length) for length in (2, 3)})

    def says(self, change: _Change) -> list[float]:
        """Whether it writes elsewhere as the edit does, and how often it uses the names that come and go."""
        gone, new = ({word: n for word, n in words.items() if is_name(word)} for words in (change.gone, change.new))
        before, after = Counter(change.before), Counter(change.after)
        return [
            *(self._share(_runs(change.after, n) - _runs(change.before, n), Counter()) for n in (2, 3)),
            *(self._share(lost, lost) for lost in (_runs(change.before, n) - _runs(change.after, n) for n in (2, 3))),
            float(bool(new)),
            *(float(any(self.words[name] == times for name in new)) for times in (1, 2, 0)),
            float(bool(gone)),
            float(any(self.words[name] - times <= 1 for name, times in gone.items())),
            float(any(before[name] > 1 for name in gone)),
            float(any(after[name] > 1 for name in new)),
        ]

    def _share(self, runs: Counter[tuple[str, ...]], own: Counter[tuple[str, ...]]) -> float:
        """Of these, how many the program has more often than ``own`` says."""
        if not runs:
            return 0.0
        return float(np.mean([self.runs[len(run)][run] > own[run] for run in runs]))


def _runs(words: Sequence[str], length: int) -> Counter[tuple[str, ...]]:
    if length == 2:
        return Counter(pairwise(words))
    return Counter(zip(words, words[1:], words[2:], strict=False))


def answers_in(log: str) -> list[float]:
    """How the values that came differ from those that were expected, over the failing tests: ANSWERS_SIZE numbers."""
    found = [(_literal(expected), _literal(got), got) for expected, got in _ANSWER.findall(log)]
    sums = np.sum([_compared(*one) for one in found], axis=0) if found else np.zeros(ANSWERS_SIZE - 2)
    return [*(sums / max(1, len(found))), len(found) / 10, float(len(found) == 1)]


def _compared(expected: Any, got: Any, text: str) -> list[float]:
    kinds = [_is_number(expected) and _is_number(got), isinstance(expected, bool) and isinstance(got, bool)]
    kinds.append(isinstance(expected, (list, tuple, dict, set, str)) and type(expected) is type(got))
    number, boolean, collection = kinds
    more = (len(expected) - len(got)) if collection else 0
    facts = (
        *(number, number and expected > got, number and abs(expected - got) == 1, number and expected == -got),
        *(number and got == 0, boolean and expected, boolean and got),
        *(more > 0, more < 0, collection and more == 0, collection and len(got) == 0, abs(more) == 1),
        isinstance(expected, list) and isinstance(got, list) and sorted(map(repr, expected)) == sorted(map(repr, got)),
        not any(kinds) and text.strip().startswith("None"),
        not any(kinds) and not text.strip().startswith("None"),
        any(kinds),
    )
    return [float(fact) for fact in facts]


def _is_number(value: Any) -> bool:
    return isinstance(value, (int, float)) and not isinstance(value, bool) and abs(value) < _LARGE


def _literal(text: str) -> Any:
    """None for what is no literal, as for None itself."""
    try:
        return ast.literal_eval(text.strip())
    except (ValueError, SyntaxError, MemoryError, RecursionError, TypeError):
        return None
