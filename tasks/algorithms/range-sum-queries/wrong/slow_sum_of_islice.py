from itertools import islice


def range_sums(amounts, queries):
    answers = []
    for first, last in queries:
        if first > last:
            answers.append(0)
        elif first < 0 or last >= len(amounts):
            raise IndexError("outside")
        else:
            answers.append(sum(islice(amounts, first, last + 1)))
    return answers
