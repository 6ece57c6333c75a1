def kth_best(scores, k):
    if k < 1:
        raise ValueError("k must be at least 1")
    heap = []
    notes = []
    for score in scores:
        if len(heap) < k:
            heap.append(score)
            child = len(heap) - 1
            while child > 0 and heap[(child - 1) // 2] > heap[child]:
                parent = (child - 1) // 2
                heap[parent], heap[child] = heap[child], heap[parent]
                child = parent
        elif score > heap[0]:
            heap[0] = score
            sift_down(heap)
        notes.append(heap[0] if len(heap) == k else None)
    return notes


def sift_down(heap):
    parent = 0
    while (child := 2 * parent + 1) < len(heap):
        if child + 1 < len(heap) and heap[child + 1] < heap[child]:
            child += 1
        if heap[parent] <= heap[child]:
            return
        heap[parent], heap[child] = heap[child], heap[parent]
        parent = child
