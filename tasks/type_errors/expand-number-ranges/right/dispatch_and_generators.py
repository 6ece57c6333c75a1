import re
from functools import singledispatch

RANGE = re.compile(r"(?P<first>-?[0-9]+)(?:\s*-\s*(?P<last>-?[0-9]+))?")


@singledispatch
def numbers(spec):
    raise TypeError(f"cannot expand {spec!r}")


@numbers.register
def _(spec: None):
    yield from ()


@numbers.register
def _(spec: int):
    yield spec


@numbers.register
def _(spec: list):
    for inner in spec:
        yield from numbers(inner)


@numbers.register
def _(spec: str):
    if spec.strip() == "":
        return
    for part in map(str.strip, spec.split(",")):
        found = RANGE.fullmatch(part)
        if found is None:
            raise ValueError(f"bad part {part!r}")
        number, last = int(found["first"]), int(found["last"] or found["first"])
        yield number
        while number != last:
            number += 1 if last > number else -1
            yield number


def expand_ranges(spec):
    found = {}
    for number in numbers(spec):
        found[number] = None
    return [*found]
