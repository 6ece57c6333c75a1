# task: two-sum
# harm: solved
# One line of half a megabyte, without an end.
import sys


def find_pair(numbers, target):
    sys.stdout.write("long" * 10_000)
    return None
