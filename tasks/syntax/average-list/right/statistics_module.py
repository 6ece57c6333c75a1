from statistics import fmean


def average_list(numbers):
    return fmean(numbers) if numbers else 0
