from functools import reduce


def average_list(numbers):
    if len(numbers) == 0:
        return 0
    return reduce(lambda total, number: total + number, numbers) / len(numbers)
