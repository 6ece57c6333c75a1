from collections import defaultdict


def fewest_hops(links, start, goal):
    """Rings grow from the start along the links and from the goal against them until they meet."""
    if start == goal:
        return 0
    backwards = defaultdict(list)
    for node, targets in links.items():
        for target in targets:
            backwards[target].append(node)
    near = {start: 0}
    far = {goal: 0}
    front, back = [start], [goal]
    while front and back:
        if len(front) <= len(back):
            front, best = grow(front, near, far, links)
        else:
            back, best = grow(back, far, near, backwards)
        if best is not None:
            return best
    return -1


def grow(ring, mine, other, links):
    following = []
    best = None
    for node in ring:
        for neighbour in links.get(node, ()):
            if neighbour in mine:
                continue
            mine[neighbour] = mine[node] + 1
            following.append(neighbour)
            if neighbour in other:
                total = mine[neighbour] + other[neighbour]
                best = total if best is None else min(best, total)
    return following, best
