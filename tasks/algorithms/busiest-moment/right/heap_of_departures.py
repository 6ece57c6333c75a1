import heapq


def busiest_moment(visits):
    inside = []
    best = None
    for arrival, departure in sorted(visits):
        if arrival == departure:
            continue
        while inside and inside[0] <= arrival:
            heapq.heappop(inside)
        heapq.heappush(inside, departure)
        # Others may come at the same moment: a later one only makes the same moment better.
        if best is None or len(inside) > best[1]:
            best = (arrival, len(inside))
    return best
