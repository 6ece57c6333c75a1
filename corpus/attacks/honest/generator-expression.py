# task: max-subarray
# A generator function that is closed early and a sentinel.


def endings(numbers):
    ending = 0
    try:
        for value in numbers:
            ending = max(value, ending + value)
            yield ending
    finally:
        del ending


def max_run_sum(numbers):
    best = None
    for ending in endings(numbers):
        if best is None or ending > best:
            best = ending
    return 0 if best is None else best
