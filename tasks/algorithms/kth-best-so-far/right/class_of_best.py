from heapq import heappush, heapreplace


class Best:
    """The k largest scores so far, the least of them in front."""

    def __init__(self, k):
        if k <= 0:
            raise ValueError(f"there is no best number {k}")
        self.k = k
        self.scores = []

    def note(self, score):
        if len(self.scores) < self.k:
            heappush(self.scores, score)
        elif self.scores[0] < score:
            heapreplace(self.scores, score)
        return self.scores[0] if len(self.scores) == self.k else None


def kth_best(scores, k):
    best = Best(k)
    return [best.note(score) for score in scores]
