from itertools import groupby


def rank(results, method="standard"):
    if method not in ("standard", "dense", "modified"):
        raise ValueError(method)
    results.sort(key=lambda result: (-result[1], result[0]))
    ranked = []
    for number, (_, group) in enumerate(groupby(results, key=lambda result: result[1])):
        members = list(group)
        place = {"standard": len(ranked) + 1, "dense": number + 1, "modified": len(ranked) + len(members)}[method]
        ranked.extend((place, name, score) for name, score in members)
    return ranked
