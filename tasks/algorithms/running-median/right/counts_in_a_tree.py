from decimal import Decimal


def running_medians(prices):
    """A Fenwick tree over the ranks of the prices finds the k-th smallest by stepping down."""
    values = sorted(set(prices))
    rank = {price: place for place, price in enumerate(values, start=1)}
    tree = [0] * (len(values) + 1)
    top = 1
    while top * 2 <= len(values):
        top *= 2

    def add(place):
        while place < len(tree):
            tree[place] += 1
            place += place & -place

    def smallest(k):
        place, step = 0, top
        while step:
            if place + step < len(tree) and tree[place + step] < k:
                place += step
                k -= tree[place]
            step //= 2
        return values[place]

    medians = []
    for count, price in enumerate(prices, start=1):
        add(rank[price])
        if count % 2:
            medians.append(smallest(count // 2 + 1))
        else:
            medians.append((smallest(count // 2) + smallest(count // 2 + 1)) / Decimal(2))
    return medians
