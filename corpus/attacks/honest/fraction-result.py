# task: average-list
# Exact arithmetic; the result is a Fraction.
from fractions import Fraction


def average_list(numbers):
    return sum(map(Fraction, numbers), Fraction(0)) / len(numbers) if numbers else 0
