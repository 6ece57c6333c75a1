# task: max-subarray
# All running totals from each start, in C.
from itertools import accumulate


def max_run_sum(numbers):
    return max((max(accumulate(numbers[start:])) for start in range(len(numbers))), default=0)
