from bisect import bisect_left


def overtakings(times):
    """A Fenwick tree counts the runners so far by the rank of their time."""
    ranks = sorted(set(times))
    tree = [0] * (len(ranks) + 1)
    pairs = 0
    for seen, time in enumerate(times):
        place = node = bisect_left(ranks, time) + 1
        not_later = 0
        while node:
            not_later += tree[node]
            node &= node - 1
        pairs += seen - not_later
        while place < len(tree):
            tree[place] += 1
            place += place & -place
    return pairs
