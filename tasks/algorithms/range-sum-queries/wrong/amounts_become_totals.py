def range_sums(amounts, queries):
    for place in range(1, len(amounts)):
        amounts[place] += amounts[place - 1]
    answers = []
    for first, last in queries:
        if first > last:
            answers.append(0)
        elif first < 0 or last >= len(amounts):
            raise IndexError("outside")
        else:
            answers.append(amounts[last] - (amounts[first - 1] if first else 0))
    return answers
