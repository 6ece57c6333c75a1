def overtakings(times):
    ranks = sorted({float(time) for time in times})
    place = {time: rank for rank, time in enumerate(ranks, start=1)}
    tree = [0] * (len(ranks) + 1)
    pairs = 0
    for seen, time in enumerate(times):
        node = place[float(time)]
        pairs += seen
        while node:
            pairs -= tree[node]
            node &= node - 1
        node = place[float(time)]
        while node < len(tree):
            tree[node] += 1
            node += node & -node
    return pairs
