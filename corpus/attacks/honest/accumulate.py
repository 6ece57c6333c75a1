# task: max-subarray
# Iterators all the way.
from itertools import accumulate


def max_run_sum(numbers):
    return max(accumulate(numbers, lambda ending, value: max(value, ending + value)), default=0)
