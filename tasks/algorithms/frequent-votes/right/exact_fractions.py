from collections import defaultdict
from fractions import Fraction


def frequent_candidates(votes, share):
    if share < 1:
        raise ValueError("share below 1")
    quota = Fraction(len(votes), share)
    counts = defaultdict(int)
    for vote in votes:
        counts[vote] += 1
    return [candidate for candidate, count in counts.items() if Fraction(count) > quota]
