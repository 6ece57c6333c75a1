# task: frequent-votes
# Counts with a Counter's arithmetic.
from collections import Counter


def frequent_candidates(votes, share):
    if share < 1:
        raise ValueError("share")
    counts = Counter(votes)
    total = counts.total()
    return [name for name in counts if counts[name] * share > total]
