import heapq


def kth_best(scores, k):
    if k < 1:
        raise ValueError(f"k must be at least 1, not {k}")
    heap = list(scores[:k])
    heapq.heapify(heap)
    notes = [None] * min(k - 1, len(scores))
    if len(scores) >= k:
        notes.append(heap[0])
        for score in scores[k:]:
            if score > heap[0]:
                heapq.heapreplace(heap, score)
            notes.append(heap[0])
    return notes
