from itertools import accumulate


def max_run_sum(numbers):
    return max((max(accumulate(numbers[start:])) for start in range(len(numbers))), default=0)
