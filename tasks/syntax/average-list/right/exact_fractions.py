from fractions import Fraction


def average_list(numbers):
    try:
        return float(sum(map(Fraction, numbers)) / len(numbers))
    except ZeroDivisionError:
        return 0
