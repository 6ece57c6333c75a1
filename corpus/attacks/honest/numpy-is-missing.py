# task: average-list
# Falls back when a package is not there.
try:
    import numpy
except ImportError:
    numpy = None


def average_list(numbers):
    if numpy is not None:
        return float(numpy.mean(numbers)) if numbers else 0
    return sum(numbers) / len(numbers) if numbers else 0
