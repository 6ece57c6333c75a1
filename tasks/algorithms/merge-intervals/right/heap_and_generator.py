import heapq


def joined(spans):
    waiting = list(spans)
    heapq.heapify(waiting)
    current = None
    while waiting:
        start, end = heapq.heappop(waiting)
        if current is None:
            current = (start, end)
        elif start > current[1]:
            yield current
            current = (start, end)
        else:
            current = (current[0], max(current[1], end))
    if current is not None:
        yield current


def merge_spans(spans):
    for start, end in spans:
        if not start <= end:
            raise ValueError((start, end))
    return list(joined(spans))
