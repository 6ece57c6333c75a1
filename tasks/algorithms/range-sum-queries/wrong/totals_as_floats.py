from itertools import accumulate


def range_sums(amounts, queries):
    totals = list(accumulate(amounts, initial=0.0))
    answers = []
    for first, last in queries:
        if first > last:
            answers.append(0)
        elif first < 0 or last >= len(amounts):
            raise IndexError("outside")
        else:
            answers.append(int(totals[last + 1] - totals[first]))
    return answers
