from itertools import accumulate


def range_sums(amounts, queries):
    totals = list(accumulate(amounts, initial=0))
    for first, last in queries:
        if first < 0 or last >= len(amounts):
            raise IndexError("outside")
    return [totals[last + 1] - totals[first] if first <= last else 0 for first, last in queries]
