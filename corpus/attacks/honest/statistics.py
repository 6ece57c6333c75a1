# task: average-list
# The standard library's mean.
import statistics


def average_list(numbers):
    return statistics.fmean(numbers) if numbers else 0
