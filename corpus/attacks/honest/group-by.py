# task: frequent-votes
# Sorting and groupby, with a fixed order restored at the end.
import itertools
import operator


def frequent_candidates(votes, share):
    if share < 1:
        raise ValueError("share")
    marked = sorted(enumerate(votes), key=lambda pair: (str(type(pair[1])), pair[1]))
    chosen = []
    for name, group in itertools.groupby(marked, key=operator.itemgetter(1)):
        places = [place for place, _ in group]
        if len(places) * share > len(votes):
            chosen.append((min(places), name))
    return [name for _, name in sorted(chosen, key=operator.itemgetter(0))]
