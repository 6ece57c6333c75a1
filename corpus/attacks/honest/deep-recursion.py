# task: max-subarray
# Recursion thousands deep after raising the limit.
import sys

sys.setrecursionlimit(20_000)


def walk(numbers, index, ending, best):
    if index == len(numbers):
        return best
    ending = max(numbers[index], ending + numbers[index])
    return walk(numbers, index + 1, ending, max(best, ending))


def max_run_sum(numbers):
    return walk(numbers, 1, numbers[0], numbers[0]) if numbers else 0
