def range_sums(amounts, queries):
    before = [0]
    for amount in amounts:
        before.append(before[-1] + amount)

    def answer(first, last):
        if last < first:
            return 0
        if first < 0 or last > len(amounts) - 1:
            raise IndexError("outside the list")
        return before[last + 1] - before[first]

    return [answer(*query) for query in queries]
