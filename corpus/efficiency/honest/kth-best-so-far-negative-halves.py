# task: kth-best-so-far
# Two heaps: the best k, and the others that can only stay where they are.
from heapq import heappop, heappush


def kth_best(scores, k):
    if k < 1:
        raise ValueError("k must be at least 1")
    best, others = [], []

    def note(score):
        heappush(best, score)
        if len(best) > k:
            heappush(others, -heappop(best))
        return best[0] if len(best) == k else None

    return [note(score) for score in scores]
