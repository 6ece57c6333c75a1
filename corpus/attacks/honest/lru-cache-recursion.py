# task: average-list
# Recursion with a cache, halving its argument.
import functools


@functools.lru_cache(maxsize=None)
def total(numbers):
    if len(numbers) < 2:
        return sum(numbers)
    middle = len(numbers) // 2
    return total(numbers[:middle]) + total(numbers[middle:])


def average_list(numbers):
    return total(tuple(numbers)) / len(numbers) if numbers else 0
