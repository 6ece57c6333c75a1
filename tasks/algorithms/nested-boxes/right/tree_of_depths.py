from collections import defaultdict


def most_nested(boxes):
    """A Fenwick tree keeps the largest depth up to each height."""
    rank = {height: place for place, height in enumerate(sorted({height for _, height in boxes}), start=1)}
    tree = [0] * (len(rank) + 1)
    by_width = defaultdict(set)
    for width, height in boxes:
        by_width[width].add(rank[height])
    deepest = 0
    for width in sorted(by_width):
        entered = []
        for place in by_width[width]:
            depth = 0
            node = place - 1
            while node > 0:
                depth = max(depth, tree[node])
                node -= node & -node
            entered.append((place, depth + 1))
        for place, depth in entered:
            deepest = max(deepest, depth)
            while place < len(tree):
                tree[place] = max(tree[place], depth)
                place += place & -place
    return deepest
