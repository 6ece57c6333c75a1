"""Efficiency that replays: the fix's CPU time next to the reference's, measured finely and scored coarsely.

The reference runs in a process of the same kind as the candidate. Both get the same arguments of `scale(n, rng)`,
bound first and called then, so that carrying them is no part of the cost; the CPU clock of each is read from outside,
and the candidate is stopped while the reference is timed. The growth is the slope of log cost over log n. The score
is a level:

    1.0  same growth class as the reference and within 3 times its cost
    0.7  same class, within 10 times
    0.4  one class worse (or more than 10 times its cost)
    0.1  two classes worse or more, or out of time
    0.0  a wrong value, or an exception, on a large input

A class more is a factor n more: exponents differ by 1. So classes part at a difference of 0.5, where measured noise
is about 0.1; n and n log n are one class. What lies near a border is measured more often (minimum of repeats: noise
only ever adds), and a remaining tie goes to the better level. Every timed call's value is compared with the
reference's, and no arguments are timed twice in one fix, so that neither a guess nor a memory of earlier calls is
fast. What is clear is measured little: the costs of the reference are kept, and a fix within 1.5 times of them at the
largest size, at the pace of the moment, is not timed beside a new reference at all. Taking the arguments in and
giving the value back is measured too, and what the candidate needs for that beyond the reference is charged to the
size; so is CPU at import and in threads between the calls.
"""

import inspect
import math
import os
import random
import statistics

from harness.errors import Cancelled, CandidateEnded, InfrastructureError
from harness.reference_profile import FAINT_NS, SMALLEST, Inputs, Profile, Unmeasurable, clear, slope, telling
from harness.session import Session
from harness.timed import NOISE_NS, Stopped, Timed, encode
from shared import frames

LEVEL_SAME, LEVEL_SLOWER, LEVEL_CLASS_WORSE, LEVEL_WORST, LEVEL_WRONG = 1.0, 0.7, 0.4, 0.1, 0.0
RATIO_SAME, RATIO_SLOWER = 3.0, 10.0
CLEAR_RATIO = RATIO_SAME / 2
_TOO_GOOD = 0.2
_ONE_SIDED_RATIO = 2.3  # a fix within it of the reference's least cost is within 3 times, as noise only adds to it
TIE = 1.15  # a ratio within this factor above a border counts as on it
SLOPE_CLASS = 0.5

_FIX_COST_CAP_NS = 120_000_000  # n does not grow beyond this predicted cost of the fix
_REFERENCE_COST_CAP_NS = 8_000_000  # … nor far beyond this cost of the reference
_BORDER_BUDGET_NS = 250_000_000  # CPU of the fix beyond which a border is not measured again: large costs are not noisy
_ROUNDS_BORDER = 8
_ROUNDS_FOR_LESS = (
    5  # no fewer rounds than that for anything but the best level, where nothing but fresh inputs is timed
)
_PAIRS = 3  # calls of one size beside the reference's that make a middle
_FRESH_BATCH = 40
_LOAD_ALLOWANCE_NS = 5_000_000
_CARRY_ALLOWANCE_NS = 400_000
_IDLE_ALLOWANCE_NS = 2_000_000
_LOADING_S = 2.0  # wall time for loading a fix once more
_LOADING_CPU_EXTRA_S = 0.05


class WrongValue(Exception):
    """The fix answered something else than the reference on a timed input."""


class Comparison:
    """The measurement of one fix beside its reference, whose process is started when it is first needed."""

    def __init__(self, task, fix, start_reference, load_again, salt):
        self.task = task
        self.fix = fix
        self.start_reference = start_reference
        self.load_again = load_again
        self.load_is_confirmed = False
        self.salt = salt
        self.started = None
        self.fix_costs = {}
        self.reference_costs = {}
        self.pairs = {}
        self.used = {}
        self.pace = 1.0

    @property
    def reference(self):
        if self.started is None:
            with Stopped(self.fix):
                self.started = self.start_reference()
                self.started.calibrate()
                self.fix.overhead_ns = self.started.overhead_ns
        return self.started

    def is_of_reference(self, error):
        return self.started is not None and error is self.started.session.last_raised

    def close(self):
        if self.started is not None:
            self.started.process.close()

    def run(self):
        """(level, ratio or None, slope of the fix or None, slope of the reference or None, reason). Raises
        WrongValue."""
        if "scale" in self.task.inputs:
            return self.by_growth()
        return self.by_fresh_inputs()

    # --- tasks with growth

    def by_growth(self):
        inputs = self.task.scale_inputs = self.task.scale_inputs or Inputs(self.task, self.salt)
        if not inputs.expected:
            reference = self.reference
            with Stopped(self.fix):
                if self.task.profile is None:
                    self.task.profile = Profile(inputs, reference)
                else:
                    self.task.profile.renew(inputs, reference)
        profile = self.task.profile
        self.fix.overhead_ns = profile.overhead_ns
        for n in profile.sizes():
            if not self.affordable(n):
                # What seems too dear may have met a busy moment of the host.
                self.look_again(inputs, profile, max(self.fix_costs))
            if self.affordable(n):
                self.first_look(inputs, profile, n)
            elif not self.climb(inputs, n):
                break
        quick = self.quick_verdict(inputs, profile)
        if quick is not None:
            return LEVEL_SAME, quick, profile.slope, profile.slope, ""
        self.shrink(inputs)
        self.go_further(inputs, profile)
        return self.settle(inputs, profile)

    def affordable(self, n):
        """Whether the fix may be asked for size n, by what it cost so far."""
        if not self.fix_costs:
            return True
        last = max(self.fix_costs)
        known = slope(clear(self.fix_costs))
        predicted = self.fix_costs[last] * (n / last) ** (2 if known is None else max(known, 1))
        return predicted <= _FIX_COST_CAP_NS or self.fix_costs[last] <= NOISE_NS

    def climb(self, inputs, n):
        """Growth shows best at large sizes: goes on in small steps as far as the fix may be asked for. Returns
        whether size n was reached, which happens where only a busy moment had made it seem too dear."""
        step = max(self.fix_costs) * 2
        while step <= n and self.affordable(step):
            self.beside(inputs, step)
            step *= 2
        return step > n

    def go_further(self, inputs, profile):
        """A fix that is not clearly fast is asked for larger sizes too, where a class more can be told from a
        constant factor."""
        n = profile.top * 2
        while (
            n <= profile.top * 8 and n > max(self.fix_costs) and self.affordable(n) and inputs.frame(n, 0) is not None
        ):
            self.beside(inputs, n)
            if self.reference_costs[n] > _REFERENCE_COST_CAP_NS:
                break
            n *= 2

    def next_frame(self, inputs, n):
        """Arguments of size n that this fix has not seen: (bind request, variant)."""
        variant = self.used.get(n, 0)
        self.used[n] = variant + 1
        return inputs.frame(n, variant), variant

    def look(self, inputs, profile, n):
        """CPU ns of the fix alone at size n, with what is charged for carrying, on arguments for which the
        reference's value is known."""
        frame, variant = self.next_frame(inputs, n)
        spent, carried, value = self.fix.measure(frame)
        self.check(inputs.expected[n, variant], value, n)
        return spent + excess(carried, profile.carry[n])

    def can_look(self, inputs, n):
        return (n, self.used.get(n, 0)) in inputs.expected

    def first_look(self, inputs, profile, n):
        spent = self.look(inputs, profile, n)
        if spent < profile.costs[n] * _TOO_GOOD and self.can_look(inputs, n):
            # Too good to be true: once in thousands of times a clock is read too early.
            spent = max(spent, self.look(inputs, profile, n))
        self.keep(self.fix_costs, n, spent)

    def look_again(self, inputs, profile, n):
        """Where arguments are left whose value is known."""
        if self.can_look(inputs, n):
            self.keep(self.fix_costs, n, self.look(inputs, profile, n))

    def beside(self, inputs, n):
        """Times both on the same arguments, one after the other."""
        frame, _ = self.next_frame(inputs, n)
        spent, carried, value = self.fix.measure(frame)
        reference = self.reference
        with Stopped(self.fix):
            needed, carried_there, expected = reference.measure(frame)
        self.check(expected, value, n)
        spent += excess(carried, carried_there)
        self.keep(self.fix_costs, n, spent)
        self.keep(self.reference_costs, n, needed)
        self.pairs.setdefault(n, []).append((spent, needed))
        self.task.profile.note(n, needed, self.pace)

    @staticmethod
    def check(expected, value, n):
        if not expected.agrees(value):
            raise WrongValue(f"wrong value for an input of size {n}")

    @staticmethod
    def keep(costs, n, spent):
        costs[n] = min(spent, costs.get(n, spent))

    def quick_verdict(self, inputs, profile):
        """The ratio at the largest size where the fix is as good as the reference beyond doubt, with as little
        measuring as that takes; else None.

        A host whose cores are shared may need twice as long for everything, now or when the reference was measured:
        known costs count at the pace of this moment. A fix that seems slow is looked at once more, and only then
        timed next to the reference.
        """
        if max(self.fix_costs) != profile.top:
            return None
        with Stopped(self.fix):
            self.pace = profile.pace()
        ratio = self.known_ratio(profile)
        if ratio <= CLEAR_RATIO:
            return ratio
        if ratio > RATIO_SAME:
            return None
        self.look_again(inputs, profile, profile.top)
        with Stopped(self.fix):
            self.pace = min(self.pace, profile.pace())
        ratio = self.known_ratio(profile)
        if ratio <= CLEAR_RATIO or ratio <= _ONE_SIDED_RATIO and self.grows_alike(profile):
            return ratio
        self.beside(inputs, profile.top)
        level, ratio, _, _ = self.verdict(profile)
        return ratio if level == LEVEL_SAME and ratio <= CLEAR_RATIO else None

    def known_ratio(self, profile):
        """The fix's cost at the largest size, with all that is charged, over the least that the reference was seen to
        need there.

        Noise only adds to the fix's side, so the true ratio is no larger. Smaller sizes say nothing against a fix
        that is as fast here: there it pays for touching its memory first.
        """
        spent = self.fix_costs[profile.top] + self.charged_ns(profile.load_ns)
        return ratio_of(spent, profile.costs[profile.top] * self.pace)

    def grows_alike(self, profile):
        own = slope(clear(self.fix_costs))
        return own is None or profile.slope is None or own - profile.slope <= SLOPE_CLASS / 2

    def shrink(self, inputs):
        """A fix that is slow at once shows its growth at smaller sizes."""
        while (
            len(clear(self.fix_costs)) < 3
            and min(self.fix_costs) > SMALLEST
            and self.fix_costs[min(self.fix_costs)] > 4 * NOISE_NS
        ):
            self.beside(inputs, max(min(self.fix_costs) >> 2, SMALLEST))

    def settle(self, inputs, profile):
        for n in sorted(self.fix_costs):
            if n not in self.reference_costs:
                self.beside(inputs, n)
        level, ratio, exponent, near = self.verdict(profile)
        if not near and self.fix.counted_ns <= _BORDER_BUDGET_NS and level != self.verdict_without_largest(profile):
            # One call in a busy moment must not decide alone.
            self.beside(inputs, max(self.fix_costs))
            level, ratio, exponent, near = self.verdict(profile)
        for _ in range(_ROUNDS_BORDER):
            if not near or self.fix.counted_ns > _BORDER_BUDGET_NS:
                break
            for n in sorted(self.fix_costs):
                self.beside(inputs, n)
            level, ratio, exponent, near = self.verdict(profile)
        return level, ratio, exponent, profile.slope, reason_of(level, ratio)

    def verdict(self, profile):
        """(level, ratio at the largest n, slope of the fix, whether more measuring could change the level)"""
        return self.verdict_of(self.fix_costs, profile)

    def verdict_without_largest(self, profile):
        """The level that the sizes below the largest one speak for; None where there are too few."""
        smaller = {n: cost for n, cost in self.fix_costs.items() if n < max(self.fix_costs)}
        return self.verdict_of(smaller, profile)[0] if len(clear(smaller)) >= 2 else None

    def verdict_of(self, fix_costs, profile):
        n = max(fix_costs)
        charged = self.charged_ns(self.reference.load_ns)
        spent = fix_costs[n] + charged
        ratio = min(ratio_of(spent, self.reference_costs[n]), self.usual_ratio(n, charged))
        costs = dict(fix_costs)
        costs[n] = spent
        exponent = slope(telling(costs))
        if spent <= NOISE_NS or ratio <= CLEAR_RATIO:
            return LEVEL_SAME, ratio, exponent, False
        usual = profile.slope if profile.slope is not None else 0.0
        worse = 0.0 if exponent is None else exponent - usual
        # Two classes are said of a fix only where all sizes taken together say so too: a few large ones are a narrow
        # base.
        widely = min(worse, (slope(clear(costs)) or 0.0) - usual)
        near_class = ratio > RATIO_SAME and min(abs(worse - SLOPE_CLASS), abs(widely - SLOPE_CLASS - 1)) < 0.2
        if worse >= SLOPE_CLASS and ratio > RATIO_SAME:
            two_worse = widely >= SLOPE_CLASS + 1 and len(clear(costs)) >= 3
            return (LEVEL_WORST if two_worse else LEVEL_CLASS_WORSE), ratio, exponent, near_class
        level, near_ratio = level_of_ratio(ratio)
        return level, ratio, exponent, near_class or near_ratio

    def usual_ratio(self, n, charged):
        """The middle of the ratios of calls that were made one after the other; infinite for fewer than a few of
        them.

        On a host that is always busy a short call meets a free moment sooner than a long one, so that the least costs
        of both sides tell of different moments; what was measured together met the same one most often.
        """
        pairs = self.pairs.get(n, [])
        if len(pairs) < _PAIRS:
            return math.inf
        return statistics.median(ratio_of(spent + charged, needed) for spent, needed in pairs)

    def charged_ns(self, load_ns):
        """CPU that the fix used at import, beyond the reference's, and between the requests."""
        load = self.fix.load_ns - load_ns - _LOAD_ALLOWANCE_NS
        if load > 0 and not self.load_is_confirmed:
            # It happens once, so a busy moment of the host would decide alone: the fix is loaded anew in another
            # process.
            self.load_is_confirmed = True
            with Stopped(self.fix):
                self.fix.load_ns = min(self.fix.load_ns, self.load_again())
            load = self.fix.load_ns - load_ns - _LOAD_ALLOWANCE_NS
        return max(load, 0) + max(self.fix.uncounted_ns() - _IDLE_ALLOWANCE_NS, 0)

    # --- tasks without growth

    def by_fresh_inputs(self):
        ratios = []
        level = None
        for index in range(_ROUNDS_BORDER):
            rng = random.Random(f"{self.task.id}:cost:{index}:{self.salt}")
            frame = encode(([tuple(self.task.inputs["fresh"](rng)) for _ in range(_FRESH_BATCH)],))
            spent, carried, values = self.fix.measure(frame, may_raise=True)
            reference = self.reference
            with Stopped(self.fix):
                needed, carried_there, expected = reference.measure(frame, may_raise=True)
            if not expected.agrees(values):
                raise WrongValue("wrong value for a fresh input while it was timed")
            spent += excess(carried, carried_there) + self.charged_ns(reference.load_ns)
            ratios.append(ratio_of(spent, needed))
            # Both sides of a round met the same moment of the host, so the best round counts, not the best of each
            # side.
            level, near = level_of_ratio(min(ratios))
            if not near and (index > 0 and level == LEVEL_SAME or index + 1 >= _ROUNDS_FOR_LESS):
                break
        return level, min(ratios), None, None, reason_of(level, min(ratios))


def ratio_of(spent_ns, needed_ns):
    """Cost of the fix over that of the reference; at most 1 where the difference is less than what chance makes."""
    ratio = spent_ns / max(needed_ns, NOISE_NS / 2)
    faint_ns = min(FAINT_NS, max(needed_ns, NOISE_NS))
    return min(ratio, 1.0) if spent_ns - needed_ns <= faint_ns else ratio


def excess(carried_ns, usual_ns):
    """What carrying arguments and values cost the fix beyond the reference: work that was moved out of the timed
    call."""
    return max(carried_ns - 1.5 * usual_ns - _CARRY_ALLOWANCE_NS, 0)


def level_of_ratio(ratio):
    """(level, whether the ratio is near a border) for the same growth class."""
    near = any(border / 1.6 < ratio < border * 1.8 for border in (RATIO_SAME, RATIO_SLOWER))
    if ratio <= RATIO_SAME * TIE:
        return LEVEL_SAME, near
    return (LEVEL_SLOWER if ratio <= RATIO_SLOWER * TIE else LEVEL_CLASS_WORSE), near


def reason_of(level, ratio):
    text = "" if ratio is None else f"{ratio:.2g} times the reference's cost"
    if level == LEVEL_SAME:
        return ""
    if level == LEVEL_SLOWER:
        return f"same growth as the reference at {text}"
    return (
        f"grows faster than the reference: {text} at the largest size measured"
        if level != LEVEL_WORST
        else f"grows much faster than the reference: {text}"
    )


def measure(harness, task, process, session, load_ns, source):
    """The measurement as plain data. Raises Cancelled and InfrastructureError; what the fix does wrong lowers the
    level."""
    facts = {"measured": None, "reference": task.complexity, "ratio": None, "level": None, "reason": ""}
    function = getattr(task.reference, task.entry_points[0], None)
    if not inspect.isfunction(function) or inspect.iscoroutinefunction(function):
        return {**facts, "reason": "the entry point is no function that could be timed"}
    if not ("scale" in task.inputs or "fresh" in task.inputs and "drive" not in task.inputs):
        return {**facts, "reason": "the task has no inputs to time"}
    fix = Timed(process, session, task)
    fix.load_ns = load_ns
    load_again = lambda: cost_of_loading(harness, task, source, load_ns)
    comparison = Comparison(task, fix, lambda: start_reference(harness, task), load_again, harness.salt)
    try:
        level, ratio, exponent, usual, reason = comparison.run()
    except Unmeasurable as error:
        return {**facts, "reason": str(error)}
    except WrongValue as error:
        return {**facts, "level": LEVEL_WRONG, "reason": str(error)}
    except CandidateEnded as ended:
        if process.ended is None:
            raise InfrastructureError(f"the reference of {task.id} ended: {ended.reason}") from None
        level = LEVEL_WORST if ended.verdict == "timed-out" else LEVEL_WRONG
        return {**facts, "level": level, "reason": ended.reason, "retry": ended.retry}
    except (Cancelled, InfrastructureError):
        raise
    except BaseException as error:
        if comparison.is_of_reference(error):
            return {**facts, "reason": "the reference raises an exception on an input that is to be timed"}
        if error is session.last_raised or isinstance(error, (RecursionError, MemoryError)):
            return {**facts, "level": LEVEL_WRONG, "reason": "an exception on a timed input"}
        # Whatever it is, it came of handling what the fix answered.
        return {**facts, "level": LEVEL_WRONG, "reason": f"an answer that could not be timed: {type(error).__name__}"}
    finally:
        comparison.close()
    shown = None if ratio is None else round(ratio, 3)
    return {
        **facts,
        "level": level,
        "ratio": shown,
        "reason": reason,
        "measured": growth_name(task, level, exponent, usual),
    }


def start_reference(harness, task):
    """The reference in a process like a candidate's."""
    process = harness.new_process(task.cpu_s * 10, task.memory_bytes, role="reference")
    process.begin(cpu_s=task.cpu_s * 10, wall_s=40.0, cancel=harness.control_fd)
    before = process.cpu_ns()
    nonce = process.post(frames.LOAD, task.solution_source.encode("utf-8"))
    kinds = [process.collect(nonce)[0], process.collect(nonce)[0]]
    if kinds != [frames.COMPILED, frames.IMPORTED]:
        raise InfrastructureError(f"the reference of {task.id} does not load")
    reference = Timed(process, Session(process, task.reference, task.in_place), task, patient=True)
    reference.load_ns = process.cpu_ns() - before
    return reference


def cost_of_loading(harness, task, source, known_ns):
    """CPU that loading a fix takes in a new process; what is known where that would be no fair trial: the fix has
    left files, or does not load."""
    try:
        if os.listdir(harness.guard.scratch):
            return known_ns
    except OSError:
        return known_ns  # the fix has closed its folder
    process = harness.new_process(task.cpu_s, task.memory_bytes, role="again")
    try:
        cpu_s = min(task.cpu_s, known_ns / 1e9 + _LOADING_CPU_EXTRA_S)  # beyond that the outcome is what is known
        process.begin(cpu_s=cpu_s, wall_s=_LOADING_S, cancel=harness.control_fd)
        nonce = process.post(frames.LOAD, source.encode("utf-8"))
        kinds = [process.collect(nonce)[0], process.collect(nonce)[0]]
        return process.cpu_ns() if kinds == [frames.COMPILED, frames.IMPORTED] else known_ns
    except CandidateEnded:
        return known_ns
    finally:
        process.close()


_NAMES = [(0.25, "O(1)"), (0.75, "O(sqrt n)"), (1.3, "O(n)"), (1.7, "O(n^1.5)"), (2.4, "O(n^2)"), (3.4, "O(n^3)")]


def growth_name(task, level, exponent, usual):
    """The reference's own growth where the class is the same; else a name by the measured exponent."""
    if level in (LEVEL_SAME, LEVEL_SLOWER) and task.complexity:
        return task.complexity
    if exponent is None:
        return None
    return next((name for limit, name in _NAMES if exponent < limit), f"O(n^{exponent:.0f})")
