import heapq
from collections import defaultdict


def cheapest_route(roads, start, goal):
    """All places of one cost are settled together; the heap holds each cost once."""
    tolls = [toll for _, _, toll in roads]
    if tolls and min(tolls) < 0:
        raise ValueError(f"negative toll {min(tolls)}")
    ways = defaultdict(list)
    for a, b, toll in roads:
        ways[a] += [(b, toll)]
        ways[b] += [(a, toll)]
    bucket = defaultdict(list, {0: [start]})
    costs = [0]
    reached = {}
    while costs:
        cost = heapq.heappop(costs)
        places = bucket.pop(cost)
        while places:
            place = places.pop()
            if place in reached:
                continue
            reached[place] = cost
            if place == goal:
                return cost
            for other, toll in ways[place]:
                if other in reached:
                    continue
                if toll == 0:
                    places.append(other)
                    continue
                if cost + toll not in bucket:
                    heapq.heappush(costs, cost + toll)
                bucket[cost + toll].append(other)
    return None
