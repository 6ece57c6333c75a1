from collections import Counter


def rank(results, method="standard"):
    if method not in {"standard", "dense", "modified"}:
        raise ValueError(method)
    counts = Counter(score for _, score in results)
    place = {}
    better = 0
    for dense, score in enumerate(sorted(counts, reverse=True), start=1):
        place[score] = {"standard": better + 1, "dense": dense, "modified": better + counts[score]}[method]
        better += counts[score]
    ordered = sorted(results)
    ordered.sort(key=lambda result: result[1], reverse=True)
    return [(place[score], name, score) for name, score in ordered]
