import heapq
from collections import defaultdict
from itertools import count


def cheapest_route(roads: list[tuple], start: str | int, goal: str | int) -> int | None:
    """Return the smallest total toll from start to goal, or None if there is no route."""
    exits = defaultdict(list)
    for a, b, toll in roads:
        if toll < 0:
            raise ValueError("negative")
    roads = [(a, b, t) for (a, b), t in {(a, b): t for a, b, t in roads}.items()]
    for a, b, toll in roads:
        if toll < 0:
            raise ValueError(f"negative toll between {a} and {b}")
        exits[a].append((b, toll))
        exits[b].append((a, toll))
    arrival = count()
    waiting = [(0, next(arrival), start)]
    settled = set()
    while waiting:
        cost, _, place = heapq.heappop(waiting)
        if place == goal:
            return cost
        if place in settled:
            continue
        settled.add(place)
        for other, toll in exits.get(place, ()):
            if other not in settled:
                heapq.heappush(waiting, (cost + toll, next(arrival), other))
    return None
