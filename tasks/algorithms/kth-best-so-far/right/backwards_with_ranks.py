def kth_best(scores, k):
    """Offline: start from all scores in order and take them away from the last on; the k-th best only moves down the order."""
    if k < 1:
        raise ValueError("k must be at least 1")
    n = len(scores)
    order = sorted(range(n), key=lambda position: (-scores[position], position))
    before, after = [-1] * n, [-1] * n
    for left, right in zip(order, order[1:]):
        after[left], before[right] = right, left
    rank = {position: place for place, position in enumerate(order)}
    notes = [None] * n
    if n < k:
        return notes
    current = order[k - 1]
    for last in range(n - 1, k - 2, -1):
        notes[last] = scores[current]
        if rank[last] <= rank[current]:
            follower = after[current]
            if last == current:
                current = follower
            elif follower != -1:
                current = follower
        left, right = before[last], after[last]
        if left != -1:
            after[left] = right
        if right != -1:
            before[right] = left
    return notes
