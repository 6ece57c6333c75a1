# task: max-subarray
# A fold over pairs.
from functools import reduce


def max_run_sum(numbers):
    if not numbers:
        return 0
    first, *rest = numbers
    return reduce(lambda state, value: ((ending := max(value, state[0] + value)), max(state[1], ending)), rest, (first, first))[1]
