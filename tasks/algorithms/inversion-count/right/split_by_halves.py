def overtakings(times):
    """Quicksort in thought: pairs across a pivot are counted, then both sides and the ties are looked at alone."""
    order = {time: rank for rank, time in enumerate(sorted(set(times)))}
    pairs = 0
    work = [([order[time] for time in times], 0, len(order))]
    while work:
        ranks, low, high = work.pop()
        if high - low < 2 or len(ranks) < 2:
            continue
        middle = (low + high) // 2
        below, above = [], []
        for rank in ranks:
            if rank < middle:
                pairs += len(above)
                below.append(rank)
            else:
                above.append(rank)
        work.append((below, low, middle))
        work.append((above, middle, high))
    return pairs
