from collections import deque
from collections.abc import Hashable


def fewest_hops(links: dict[Hashable, list], start: Hashable, goal: Hashable) -> int:
    """Return the smallest number of hops from start to goal, or -1 if there is no way."""
    hops = {start: 0}
    waiting = deque([start])
    while waiting:
        node = waiting.popleft()
        if node == goal:
            return hops[node]
        for neighbour in sorted(set(links.get(node, ()))):
            if neighbour not in hops:
                hops[neighbour] = hops[node] + 1
                waiting.append(neighbour)
    return -1
