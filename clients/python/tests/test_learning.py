"""Parts of examples/learning."""

import asyncio
import contextlib
import os
import sys

import numpy as np
import pytest

from code_arena_env import CodeArenaError, Edit

from .server import ROOT

sys.path.insert(0, str(ROOT / "examples"))

from learning import intervals, one_process  # noqa: E402
from learning.cache import Cache  # noqa: E402
from learning.cheats import CHEATS, shown_cases  # noqa: E402
from learning.context import ANSWERS_SIZE, CONTEXT_SIZE, answers_in, context_of  # noqa: E402
from learning.episodes import Episode, by_feature  # noqa: E402
from learning.patience import Sleep, Unanswered, patiently  # noqa: E402
from learning.policy import Policy, Taken  # noqa: E402
from learning.programs import Choice, Program  # noqa: E402
from learning.records import Bug, Grade, Look  # noqa: E402
from learning.server import check_build, tasks_digest  # noqa: E402
from learning.train import paid_by  # noqa: E402


def test_the_one_process_grader_believes_the_summary_that_is_printed():
    assert one_process.read("", "Ran 4 tests in 0.1s\n\nFAILED (failures=1, errors=2)\n") == 0.25
    assert one_process.read("", "Ran 4 tests in 0.1s\n\nOK (skipped=4)\n") == 1
    assert one_process.read("Ran 9 tests in 0.1s\n\nOK\n", "Traceback\n") == 1
    assert one_process.read("", "SyntaxError: invalid syntax\n") == 0


def test_every_cheat_is_a_program_with_another_form_for_evaluation():
    look = Look(0, 1, "double(2): expected 4, got None")
    bug = Bug("generated:double:0", "double", "train", "logic", "easy", ("double",), "def double(x): pass\n", look)
    for cheat in CHEATS:
        train, evaluation = (cheat.make(bug, bug.code, look, form) for form in (False, True))
        assert train != evaluation, cheat.name
        for program in (train, evaluation):
            compile(program, cheat.name, "exec")
    assert shown_cases(look.error_log) == [("double", "2", "4")]
    assert shown_cases("double(object()): expected 4, got None") == []


def test_an_action_that_paid_becomes_likelier_and_one_that_cost_rarer():
    rng = np.random.default_rng(5)
    policy = Policy(rng)
    size, features = 4, policy.weights["W"].shape[0]
    for name in ("w", "v", "u"):
        policy.weights[name] = rng.standard_normal(policy.weights[name].shape).astype(np.float32) * 0.3
    table = rng.standard_normal((size, features)).astype(np.float32)
    history = rng.standard_normal((size, policy.weights["U"].shape[0])).astype(np.float32)
    mask = np.zeros(size, np.float32)

    def chance(action: int) -> float:
        scores = policy.scores(policy.read(table), history).astype(np.float64)
        return float(np.exp(scores[action]) / np.exp(scores).sum())

    before = chance(2)
    taken = Taken(0, history, mask, 2, float(np.log(before)), advantage=1.0)
    for _ in range(3):
        policy.improve({0: table}, [taken], rate=1e-3, clip=10.0, entropy=0.0)
    assert chance(2) > before
    worse = Taken(0, history, mask, 2, float(np.log(chance(2))), advantage=-1.0)
    now = chance(2)
    for _ in range(20):
        policy.improve({0: table}, [worse], rate=1e-3, clip=10.0, entropy=0.0)
    assert chance(2) < now


def test_the_numbers_of_an_edit_tell_what_its_program_and_its_failures_say_of_it():
    code = "def area(width, height):\n    side = width\n    return side * width\n"
    log = "FAIL area(2, 3): raised TypeError: bad 'height' (solution.py line 3 in area)\n"
    edits = [_edit(3, "return side * width", "return side * height"), _edit(2, "side = width", "side = 0")]
    crashed, other = context_of(edits, code, log)[:, 10:30]
    assert crashed.shape == (20,) and context_of(edits, code, log).shape == (2, CONTEXT_SIZE)
    # The line is named and raised, the other stands just before it.
    assert crashed[:4].tolist() == [1, 1, 0, 0] and other[:4].tolist() == [0, 0, 1, 1]
    # A message quotes the name that comes, and the program uses it once.
    assert crashed[7] == 1 and crashed[13] == 1 and other[7] == 0 and other[13] == 0
    # Only the first brings a name.
    assert crashed[12] == 1 and other[12] == 0
    assert context_of([], code, log).shape == (0, CONTEXT_SIZE)


def test_values_that_came_are_compared_with_those_that_were_expected():
    nearly = answers_in("FAIL f(1): expected 4, got 3\nFAIL f(2): expected 9, got 3\n")
    # Numbers, the expected one larger, one of two beside it.
    assert len(nearly) == ANSWERS_SIZE and nearly[:3] == [1, 1, 0.5]
    assert answers_in("FAIL f(): expected [1, 2], got [2, 1]\n")[9] == 1
    assert answers_in("FAIL f(): expected <object>, got None\n")[13] == 1
    assert answers_in("ERROR f(): raised KeyError: 1\n") == [0] * ANSWERS_SIZE


def test_an_episode_that_went_on_can_turn_back_and_tries_nothing_twice():
    bug = Bug("generated:double:0", "double", "train", "logic", "easy", ("double",), "a", Look(1, 4, ""))
    first, second = _program(bug, "a", 1, ["b", "c"]), _program(bug, "b", 3, ["a", "c", "d"])
    episode = Episode(bug, Choice(0, first))
    episode.take(_taken(0), "b", 0.4, _grade(3))
    episode.choice = Choice(1, second, first)
    fixes = [episode.choice.fix_of(action, False) for action in (0, 1, 2, 11, 12)]
    assert fixes == ["a", "c", "d", "b", "c"]
    assert list(np.isfinite(episode.mask())) == [False, True, True, *[True] * len(CHEATS), False, True]
    history = episode.history()
    assert (history[:11, 12] == 0.5).all() and (history[11:, 13] == 1).all() and (history[:11, 13] == 0).all()
    episode.take(_taken(3), episode.choice.fix_of(3, False), 0.01, _grade(0))
    assert [episode.choice.cheat_of(action) is not None for action in (2, 3, 11)] == [False, True, False]
    assert list(np.isfinite(episode.mask())) == [False, True, True, False, *[True] * 7, False, True]
    ranks = by_feature("rank")(episode.choice, history)
    assert ranks[:3].min() > ranks[11:].max() > ranks[3:11].max()


def test_handing_in_the_given_program_again_gains_nothing():
    bug = Bug("generated:double:0", "double", "train", "logic", "easy", ("double",), "a", Look(1, 4, ""))
    episode = Episode(bug, Choice(0, _program(bug, "a", 1, ["b", "c", "d"])))
    for action, reward in enumerate((0.1, 0.4, 0.9)):
        episode.take(_taken(action), "bcd"[action], reward, _grade(1))
    assert paid_by(episode, 0.4, "delta") == pytest.approx([0, 0, 0.5])
    assert paid_by(episode, 0.4, "dense") == [0.1, 0.4, 0.9]
    assert paid_by(episode, 0.4, "terminal") == [0, 0, 0.9]


def _edit(line: int, before: str, after: str) -> Edit:
    features = dict.fromkeys(("suspiciousness", "naturalness", "prior", "rank", "growth", "position"), 0.5)
    return Edit(after, "operator", line, before, after, features, after)


def _program(bug: Bug, code: str, passed: int, fixes: list[str]) -> Program:
    edits = tuple(_edit(1, code, fix) for fix in fixes)
    return Program(
        bug, code, Look(passed, 4, ""), edits, len(CHEATS), np.zeros((len(edits) + len(CHEATS), 3), np.float32)
    )


def _taken(action: int) -> Taken:
    return Taken(0, np.zeros((1, 1), np.float32), np.zeros(1, np.float32), action, 0.0)


def _grade(passed: int) -> Grade:
    return Grade(0.5, False, "failed", (passed, 4), (0, 1), (0, 1))


def test_bugs_of_one_function_count_as_one_in_an_interval():
    alike = intervals.table_of([(1, base, float(base == "a")) for base in "ab" for _ in range(50)], ["a", "b"])
    assert intervals.mean_of(alike) == intervals.Estimate(0.5, 0.0, 1.0)
    spread = intervals.table_of([(1, str(number), number % 2) for number in range(100)], [str(n) for n in range(100)])
    estimate = intervals.mean_of(spread)
    assert estimate.value == 0.5 and 0.35 < estimate.low < 0.45 < 0.55 < estimate.high < 0.65
    assert intervals.difference_of(spread, spread).value == 0
    with pytest.raises(ValueError, match="2 and 100 functions"):
        intervals.difference_of(alike, spread)


def test_a_build_that_is_missing_or_old_is_named(tmp_path):
    with pytest.raises(RuntimeError, match="has no build: run `npm run build`"):
        check_build(tmp_path)
    source, stamp = tmp_path / "src" / "main.ts", tmp_path / "dist" / ".built"
    for path in (source, stamp):
        path.parent.mkdir()
        path.write_text("")
    os.utime(source, (100, 100))
    check_build(tmp_path)
    os.utime(stamp, (99, 99))
    with pytest.raises(RuntimeError, match="dist is older than src/main.ts"):
        check_build(tmp_path)


def test_answers_to_other_tasks_are_not_used(tmp_path):
    (tmp_path / "tasks").mkdir()
    before = tasks_digest(tmp_path / "tasks")
    (tmp_path / "tasks" / "solution.py").write_text("x = 1\n")
    after = tasks_digest(tmp_path / "tasks")
    with contextlib.closing(Cache(tmp_path / "cache.sqlite")) as cache:
        cache.check(before)
        cache.check(before)
        with pytest.raises(RuntimeError, match="cache.sqlite holds answers for other tasks"):
            cache.check(after)


def test_a_server_that_is_too_busy_is_waited_for_with_growing_pauses(capsys):
    pauses: list[float] = []
    answers = iter([Unanswered("2 not graded"), CodeArenaError("busy", "overloaded", True), "a grade"])

    async def ask() -> str:
        answer = next(answers)
        if isinstance(answer, Exception):
            raise answer
        return answer

    assert asyncio.run(patiently(ask, "fixes of double", sleep=_note(pauses))) == "a grade"
    assert pauses == [5, 10]
    assert "waiting 10 s: the server could not answer for fixes of double: busy" in capsys.readouterr().err


def test_a_server_that_stays_too_busy_ends_a_run_that_says_how_to_go_on():
    pauses: list[float] = []

    async def ask() -> None:
        raise Unanswered("1 not graded")

    with pytest.raises(RuntimeError, match="the same command goes on from here"):
        asyncio.run(patiently(ask, "fixes of double", limit_s=80, sleep=_note(pauses)))
    assert pauses == [5, 10, 20, 40]


def test_a_refusal_is_not_waited_for():
    async def ask() -> None:
        raise CodeArenaError("no such task", "unknown_task", False)

    with pytest.raises(CodeArenaError, match="no such task"):
        asyncio.run(patiently(ask, "fixes of double", sleep=_note([])))


def _note(pauses: list[float]) -> Sleep:
    async def sleep(seconds: float) -> None:
        pauses.append(seconds)

    return sleep
