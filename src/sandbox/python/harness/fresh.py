"""Fresh inputs: what the fix answers for arguments that nobody has seen before, next to what the reference answers.

The reference runs here in the harness. The calls to the fix are sent in advance and collected in order, so that
twenty of them cost little more than one. Floats are compared with a relative tolerance of 1e-9, and True is not 1.
"""

import copy
import decimal
import fractions
import math
from itertools import islice

from harness.errors import Cancelled, CandidateEnded, InfrastructureError
from harness.exact_bytes import exact_bytes
from harness.handles import RemoteObject
from harness.session import RemoteExit
from harness.testing import record
from shared import frames, wire

_REL_TOLERANCE = 1e-9
_ITERATOR_LIMIT = 10_000
_STEPS_KEPT = 16


def same(expected, got):
    """Whether `got` is the value `expected`: exact built-in types, numbers by value, floats within 1e-9."""
    return _identical(expected, got) or _same(expected, got, 0)


def _identical(expected, got):
    """True only where both are the same to the bit, which is most often so and soon found out."""
    known = exact_bytes(expected)
    return known is not None and known == exact_bytes(got)


def _same(expected, got, depth):
    kind, other = type(expected), type(got)
    if depth > wire.DEPTH_LIMIT:
        return False
    if kind is bool or other is bool:
        return kind is other and expected == got
    if kind in (float, complex) or other in (float, complex):
        return _close(expected, got)
    if kind in (list, tuple):
        return (
            kind is other and len(expected) == len(got) and all(_same(a, b, depth + 1) for a, b in zip(expected, got))
        )
    if isinstance(expected, dict):
        return (
            isinstance(got, dict)
            and expected.keys() == got.keys()
            and all(_same(v, got[k], depth + 1) for k, v in expected.items())
        )
    try:
        return bool(expected == got)
    except Exception:
        return False


def _close(expected, got):
    try:
        if isinstance(expected, complex) or isinstance(got, complex):
            return abs(expected - got) <= _REL_TOLERANCE * max(abs(expected), abs(got))
        # An exact Fraction or Decimal is as good an answer as the float nearest to it.
        expected, got = _as_float(expected), _as_float(got)
        return math.isclose(expected, got, rel_tol=_REL_TOLERANCE) or (expected != expected and got != got)
    except (OverflowError, TypeError, ValueError):
        return False


def _as_float(value):
    if type(value) not in (int, float, fractions.Fraction, decimal.Decimal):
        raise TypeError("no number")
    return float(value)


def plain(value):
    """The reference's own result as the wire would carry it."""
    if hasattr(type(value), "__next__"):
        return list(islice(value, _ITERATOR_LIMIT))
    return wire.Decoder(_refuse).decode(wire.Encoder(_refuse_value).encode(value))


def _refuse(tag, decoder):
    raise wire.WireError("no plain value")


def _refuse_value(value):
    raise wire.WireError(f"a {type(value).__name__} is no plain value")


class Case:
    """One fresh input: encoded before the reference runs (it may change its arguments), and what the reference made
    of it."""

    __slots__ = ("encoded", "args", "status", "value", "changed", "lazy")

    def __init__(self, task, reference, args):
        self.status, self.value, self.changed, self.lazy = "value", None, None, False
        try:
            if "drive" in task.inputs:
                self.args = copy.deepcopy(args)
                result = task.inputs["drive"](reference, *args)
            else:
                self.encoded = _encoder().encode(args)
                result = getattr(reference, task.entry_points[0])(*args)
            self.lazy = hasattr(type(result), "__next__")
            self.value = plain(result)
            self.changed = plain(args) if task.in_place else None
        except Exception as error:
            self.status, self.value = "raise", type(error).__name__

    def request(self, task):
        """The payload of the call: (name, arguments, no keywords, flags), around the arguments as they were drawn."""
        flags = (["in_place"] if task.in_place else []) + (["drain"] if self.lazy else [])
        encode = _encoder().encode
        return wire.tuple_of_encoded(encode(task.entry_points[0]), self.encoded, encode({}), encode(flags))

    def accepts(self, status, value, changed):
        if status != self.status:
            return False
        if status == "raise":
            return value == self.value
        return same(self.value, value) and same(self.changed, changed)


def _encoder():
    return wire.Encoder(_refuse_value, wire.UNLIMITED, wire.REQUEST_DEPTH_LIMIT, sort_sets=True)


def cases(task, seed, step):
    """The fresh inputs of one step. Kept for a while: a trainer posts many fixes for one seed and step."""
    key = seed, step
    if key not in task.fresh_cases:
        reference = task.load_reference()
        task.fresh_cases[key] = [Case(task, reference, args) for args in task.fresh_inputs(seed, step)]
        while len(task.fresh_cases) > _STEPS_KEPT:
            task.fresh_cases.popitem(last=False)
    return task.fresh_cases[key]


def run(task, session, module, seed, step):
    """Records of all fresh inputs. Raises Cancelled and InfrastructureError only."""
    drawn = cases(task, seed, step)
    if "drive" in task.inputs:
        outcomes = [_drive(task, session, module, case) for case in drawn]
    else:
        outcomes = _call_all(task, session, drawn)
    records = []
    for index, (case, (status, value, changed)) in enumerate(zip(drawn, outcomes)):
        if status in ("value", "raise"):
            status = "passed" if case.accepts(status, value, changed) else "failed"
        records.append(record(f"fresh[{index}]", "fresh", "Basic", status, ""))
    return records


def _call_all(task, session, drawn):
    """Sends every call before it collects the first reply. Where the reference answers an iterator, the candidate
    runs it to its end."""
    process = session.process
    nonces = []
    outcomes = []
    try:
        session.mirror_environ()
        for case in drawn:
            nonces.append(process.post(frames.CALL, case.request(task)))
        for nonce in nonces:
            outcomes.append(_outcome(session, lambda: session.outcome(*process.collect(nonce)), task.in_place))
    except CandidateEnded:
        pass
    return outcomes + [_lost(process)] * (len(drawn) - len(outcomes))


def _drive(task, session, module, case):
    if session.process.ended is not None:
        return _lost(session.process)
    try:
        return _outcome(session, lambda: task.inputs["drive"](module, *copy.deepcopy(case.args)), False)
    except CandidateEnded:
        return _lost(session.process)


def _lost(process):
    return ("timeout" if process.ended is not None and process.ended.verdict == "timed-out" else "error", None, None)


def _outcome(session, call, in_place):
    try:
        value = call()
        changed = None
        if in_place:
            if not (type(value) is tuple and len(value) == 2):
                return "error", None, None
            value, changed = value
        if isinstance(value, RemoteObject):
            return "error", None, None
        return "value", value, changed
    except (Cancelled, InfrastructureError, CandidateEnded):
        raise
    except RemoteExit:
        return "error", None, None
    except Exception as error:
        return "raise", type(error).__name__, None
