import heapq


def cheapest_route(roads, start, goal):
    exits = {}
    for a, b, toll in roads:
        if toll < 0:
            raise ValueError("negative toll")
        exits.setdefault(a, []).append((b, toll))
        exits.setdefault(b, []).append((a, toll))
    heap = [(0, start)]
    settled = set()
    while heap:
        cost, place = heapq.heappop(heap)
        if place == goal:
            return cost
        if place in settled:
            continue
        settled.add(place)
        for other, toll in exits.get(place, ()):
            if other not in settled:
                heapq.heappush(heap, (cost + toll, other))
    return None
