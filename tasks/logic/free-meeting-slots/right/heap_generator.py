import heapq


def gaps(busy, day_start, day_end):
    heap = [meeting for meeting in busy if meeting[0] != meeting[1]]
    heapq.heapify(heap)
    free = day_start
    while heap and free < day_end:
        start, end = heapq.heappop(heap)
        yield free, min(start, day_end)
        if end > free:
            free = end
    yield free, day_end


def free_slots(busy, day_start, day_end, minimum=1):
    return [gap for gap in gaps(busy, day_start, day_end) if gap[1] - gap[0] >= minimum]
