"""What is known of a task's reference: arguments of growing size, what it answers for them, its costs and how they
grow."""

import math
import random
import re

from harness.timed import NOISE_NS, encode, pace_ns

_TOP_COST_NS = 1_000_000  # the reference's cost at the largest n of an ordinary measurement
_TOP_CARRY_NS = 1_500_000  # … and the cost of carrying its arguments and value there
# A difference that a cold cache or a busy moment makes, where it is no more than the reference's whole cost.
FAINT_NS = 150_000
_FAINT_COST_NS = 4 * NOISE_NS
_FAINT_CARRY = 4  # a carry of that many times the limit is worth it where the reference's cost is below that
_TELLING_COST_NS = 4 * NOISE_NS
_TELLING_SIZES = 3
_LOG_SLOPE = 0.1  # what a factor log n looks like as an exponent, at our sizes
_SLOPE_DOUBT = 0.25
_SIZES = [16 << step for step in range(13)]  # 16 … 65536
SMALLEST = _SIZES[0]
_PROFILE_ROUNDS = 3
_PACE_LIMIT = 2.5
_ARGUMENT_LIMIT_BYTES = 1 << 20


class Unmeasurable(Exception):
    """The task gives nothing to measure; the text says why."""


class Inputs:
    """Arguments of growing n for one task: encoded once and kept. `salt` differs from worker to worker, since only
    levels replay."""

    def __init__(self, task, salt):
        self.task = task
        self.salt = salt
        self.frames = {}
        self.expected = {}

    def frame(self, n, variant):
        """The bind request's payload for size n, or None where the arguments are larger than 1 MiB."""
        key = n, variant
        if key not in self.frames:
            arguments = self.task.inputs["scale"](n, random.Random(f"{self.task.id}:scale:{n}:{variant}:{self.salt}"))
            self.frames[key] = encode(([tuple(arguments)],))
        payload = self.frames[key]
        return payload if len(payload) <= _ARGUMENT_LIMIT_BYTES else None

    def forget_beyond(self, n):
        """Sizes that only the search for the largest one needed."""
        self.frames = {key: frame for key, frame in self.frames.items() if key[0] <= n}


class Least:
    """The least of many costs by size, where one of them may be wrong: the second least once there are two."""

    def __init__(self):
        self.two = {}

    def add(self, n, cost):
        self.two[n] = sorted([*self.two.get(n, []), cost])[:2]
        return self.two[n][-1]


class Profile:
    """What is known of a reference: the largest n for ordinary measurements, costs by size, growth, and the cost of
    loading it."""

    def __init__(self, inputs, reference):
        self.costs = {}
        self.carry = {}
        self.least = Least()
        self.least_carry = Least()
        self.answers = {}
        self.declared = declared_slope(inputs.task.complexity)
        self.pace_ns = pace_ns()  # whoever compares with these costs later may meet a slower host, or a faster one
        self.search(inputs, reference)
        # Once more over all sizes, several times: a busy moment of the host then never falls on one size alone.
        possible = [n for n in self.costs if self.is_within(n, 2)]
        for _ in range(_PROFILE_ROUNDS):
            for n in possible:
                self.learn(inputs, reference, n)
        self.pace_ns = min(self.pace_ns, pace_ns())
        fitting = [n for n in self.costs if self.is_within(n, 1.3)]
        self.top = max(fitting or [min(self.costs)])
        self.load_ns = reference.load_ns
        self.overhead_ns = reference.overhead_ns
        self.hand_over(inputs)

    def hand_over(self, inputs):
        """Leaves the answers of the ordinary sizes with the inputs that they belong to."""
        sizes = self.sizes()
        inputs.expected = {key: answer.keep() for key, answer in self.answers.items() if key[0] in sizes}
        inputs.forget_beyond(self.top)
        self.answers = {}

    def renew(self, inputs, reference):
        """For inputs that were made anew: their values are learned again, what is known of costs stays."""
        for n in self.sizes():
            self.learn(inputs, reference, n)
        self.hand_over(inputs)

    def search(self, inputs, reference):
        """Doubles n until the call, or carrying its arguments, costs clearly more than an ordinary measurement may."""
        for n in _SIZES:
            if None in (inputs.frame(n, 0), inputs.frame(n, 1)):
                break
            self.learn(inputs, reference, n)
            if not self.is_within(n, 2):
                break
        if not self.costs:
            raise Unmeasurable("the arguments of scale are too large")

    def is_within(self, n, factor):
        """Whether the call, and carrying its arguments and value, cost no more than that many times what an ordinary
        measurement may."""
        carry_limit_ns = _TOP_CARRY_NS * (_FAINT_CARRY if self.costs[n] < _FAINT_COST_NS else 1)
        return self.costs[n] <= _TOP_COST_NS * factor and self.carry[n] <= carry_limit_ns * factor

    def learn(self, inputs, reference, n):
        for variant in (0, 1):
            spent, carried, answer = reference.measure(inputs.frame(n, variant))
            self.answers[n, variant] = answer
            self.note(n, spent)
            self.carry[n] = self.least_carry.add(n, carried)

    def pace(self):
        """How many times longer than when this was measured the host takes now."""
        return min(max(pace_ns() / self.pace_ns, 1 / _PACE_LIMIT), _PACE_LIMIT)

    def note(self, n, spent, pace=1.0):
        """Every later measurement of the reference makes its known cost more exact. `pace` as it was then."""
        self.costs[n] = self.least.add(n, spent / pace)
        self.slope = near_declared(slope(clear(self.costs)), self.declared)

    def sizes(self):
        """The sizes of an ordinary measurement, smallest first."""
        wanted = [self.top >> 6, self.top >> 3, self.top]
        return sorted({max(n, _SIZES[0]) for n in wanted})


def slope(costs):
    """Exponent of growth by least squares over log n; None with fewer than two sizes."""
    points = [(math.log(n), math.log(c)) for n, c in costs.items()]
    if len(points) < 2:
        return None
    mean_x = sum(x for x, _ in points) / len(points)
    mean_y = sum(y for _, y in points) / len(points)
    return sum((x - mean_x) * (y - mean_y) for x, y in points) / sum((x - mean_x) ** 2 for x, _ in points)


def declared_slope(complexity):
    """Exponent of a growth that a task declares for its reference, such as O(n log n); None where none is declared or
    it is more than a power of n."""
    power = re.fullmatch(r"O\((?:1|log n|n(?:\^([\d.]+))?( log n)?)\)", complexity or "")
    if power is None:
        return None
    return 0.0 if complexity in ("O(1)", "O(log n)") else float(power[1] or 1) + (_LOG_SLOPE if power[2] else 0.0)


def near_declared(measured, declared):
    """The measured exponent, where small costs and a busy host make it hardly believable the nearest one that is."""
    if declared is None:
        return measured
    return declared if measured is None else min(max(measured, declared - _SLOPE_DOUBT), declared + _SLOPE_DOUBT)


def telling(costs):
    """The sizes that growth is read from: those whose cost stands so far above the noise that it can hardly bend the
    slope, where there are enough of them."""
    strong = {n: c for n, c in costs.items() if c > _TELLING_COST_NS}
    return strong if len(strong) >= _TELLING_SIZES else clear(costs)


def clear(costs):
    """The sizes where the cost stands clear of the noise."""
    return {n: c for n, c in costs.items() if c > NOISE_NS}
