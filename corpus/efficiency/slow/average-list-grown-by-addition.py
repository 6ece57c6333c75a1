# task: average-list
# Builds the list anew for each number.
from functools import reduce


def average_list(numbers):
    copied = reduce(lambda so_far, number: so_far + [number], numbers, [])
    return sum(copied) / len(copied) if copied else 0
