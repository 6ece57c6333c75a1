# task: max-subarray
# A typed array and a view into it.
from array import array


def max_run_sum(numbers):
    values = memoryview(array("q", numbers))
    best = ending = None
    for value in values:
        ending = value if ending is None else max(value, ending + value)
        best = ending if best is None else max(best, ending)
    return best or 0 if best != 0 else 0
