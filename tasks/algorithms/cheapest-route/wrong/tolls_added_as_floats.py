import heapq
from itertools import count


def cheapest_route(roads, start, goal):
    exits = {}
    for a, b, toll in roads:
        if toll < 0:
            raise ValueError("negative toll")
        exits.setdefault(a, []).append((b, toll))
        exits.setdefault(b, []).append((a, toll))
    order = count()
    best = {start: 0.0}
    heap = [(0.0, next(order), start)]
    while heap:
        cost, _, place = heapq.heappop(heap)
        if place == goal:
            return int(cost)
        if cost > best[place]:
            continue
        for other, toll in exits.get(place, ()):
            if cost + toll < best.get(other, float("inf")):
                best[other] = cost + toll
                heapq.heappush(heap, (cost + toll, next(order), other))
    return None
