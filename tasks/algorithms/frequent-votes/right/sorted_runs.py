from itertools import groupby


def frequent_candidates(votes, share):
    if share < 1:
        raise ValueError("share below 1")
    kind = sorted(range(len(votes)), key=lambda position: (isinstance(votes[position], str), votes[position]))
    found = []
    for _, run in groupby(kind, key=votes.__getitem__):
        positions = list(run)
        if len(positions) * share > len(votes):
            found.append(min(positions))
    return [votes[position] for position in sorted(found)]
