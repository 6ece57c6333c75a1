from itertools import accumulate


def max_run_sum(numbers):
    least = 0
    best = None
    for total in accumulate(numbers):
        if best is None or total - least > best:
            best = total - least
        least = min(least, total)
    return 0 if best is None else best
