# task: max-subarray
# The entry point is a partial object.
from functools import partial


def run_sum(empty, numbers):
    best = ending = None
    for value in numbers:
        ending = value if ending is None else max(value, ending + value)
        best = ending if best is None else max(best, ending)
    return empty if best is None else best


max_run_sum = partial(run_sum, 0)
