from heapq import heappop, heappush


def cheapest_route(roads, start, goal):
    if any(toll < 0 for _, _, toll in roads):
        raise ValueError("tolls must not be negative")
    number = {start: 0}
    neighbours = [[]]
    for a, b, toll in roads:
        for place in (a, b):
            if place not in number:
                number[place] = len(neighbours)
                neighbours.append([])
        neighbours[number[a]].append((number[b], toll))
        neighbours[number[b]].append((number[a], toll))
    best = [None] * len(neighbours)
    best[0] = 0
    heap = [(0, 0)]
    while heap:
        cost, here = heappop(heap)
        if cost > best[here]:
            continue
        for there, toll in neighbours[here]:
            total = cost + toll
            if best[there] is None or total < best[there]:
                best[there] = total
                heappush(heap, (total, there))
    return best[number[goal]] if goal in number else None
