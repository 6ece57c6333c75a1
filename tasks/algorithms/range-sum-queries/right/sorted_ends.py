def range_sums(amounts, queries):
    """Only the totals that some query needs are kept, from one walk over the amounts."""
    needed = {}
    for first, last in queries:
        if first <= last:
            if first < 0 or last >= len(amounts):
                raise IndexError("a query reaches outside")
            needed[first] = needed[last + 1] = None
    total = 0
    if 0 in needed:
        needed[0] = 0
    for count, amount in enumerate(amounts, start=1):
        total += amount
        if count in needed:
            needed[count] = total
    return [needed[last + 1] - needed[first] if first <= last else 0 for first, last in queries]
