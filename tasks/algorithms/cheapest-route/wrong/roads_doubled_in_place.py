import heapq
from itertools import count


def cheapest_route(roads, start, goal):
    roads.extend([(b, a, toll) for a, b, toll in roads])
    exits = {}
    for a, b, toll in roads:
        if toll < 0:
            raise ValueError("negative toll")
        exits.setdefault(a, []).append((b, toll))
    order = count()
    heap = [(0, next(order), start)]
    settled = set()
    while heap:
        cost, _, place = heapq.heappop(heap)
        if place == goal:
            return cost
        if place not in settled:
            settled.add(place)
            for other, toll in exits.get(place, ()):
                heapq.heappush(heap, (cost + toll, next(order), other))
    return None
