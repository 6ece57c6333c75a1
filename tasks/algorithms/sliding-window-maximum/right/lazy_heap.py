import heapq


def window_peaks(readings, width):
    if width < 1:
        raise ValueError("width below 1")
    heap = []
    peaks = []
    for position, value in enumerate(readings):
        heapq.heappush(heap, (-value, position))
        if position + 1 < width:
            continue
        while heap[0][1] <= position - width:
            heapq.heappop(heap)
        peaks.append(readings[heap[0][1]])
    return peaks
