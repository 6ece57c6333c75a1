import heapq
from itertools import count


def cheapest_route(roads, start, goal):
    exits = {}
    for a, b, toll in roads:
        if toll < 0:
            raise ValueError("negative toll")
        exits.setdefault(a, []).append((b, toll))
        exits.setdefault(b, []).append((a, toll))
    if start not in exits or goal not in exits:
        return None
    order = count()
    heap = [(0, next(order), start)]
    settled = set()
    while heap:
        cost, _, place = heapq.heappop(heap)
        if place == goal:
            return cost
        if place in settled:
            continue
        settled.add(place)
        for other, toll in exits[place]:
            heapq.heappush(heap, (cost + toll, next(order), other))
    return None
