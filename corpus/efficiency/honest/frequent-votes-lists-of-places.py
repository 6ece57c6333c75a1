# task: frequent-votes
# Keeps every place of every candidate.
from collections import defaultdict
from fractions import Fraction


def frequent_candidates(votes, share):
    if share < 1:
        raise ValueError("share must be at least 1")
    places = defaultdict(list)
    for place, name in enumerate(votes):
        places[name].append(place)
    return [name for name, found in places.items() if len(found) > Fraction(len(votes), share)]
