# task: merge-intervals
# A heap instead of sorting.
import heapq


def merge_spans(spans):
    heap = list(spans)
    heapq.heapify(heap)
    merged = []
    while heap:
        start, end = heapq.heappop(heap)
        if start > end:
            raise ValueError("end before start")
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(merged[-1][1], end))
        else:
            merged.append((start, end))
    return merged
