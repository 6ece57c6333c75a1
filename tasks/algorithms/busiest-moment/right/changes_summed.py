from collections import Counter
from itertools import accumulate


def busiest_moment(visits):
    changes = Counter()
    for arrival, departure in visits:
        changes[arrival] += 1
        changes[departure] -= 1
    moments = sorted(changes)
    present = list(accumulate(changes[moment] for moment in moments))
    most = max(present, default=0)
    if most == 0:
        return None
    return moments[present.index(most)], most
