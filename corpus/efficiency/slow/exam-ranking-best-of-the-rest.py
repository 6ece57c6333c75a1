# task: exam-ranking
# Takes the best of the rest.
def rank(results, method="standard"):
    if method not in ("standard", "dense", "modified"):
        raise ValueError(method)
    rest, ordered = list(results), []
    while rest:
        best = min(rest, key=lambda result: (-result[1], result[0]))
        rest.remove(best)
        ordered.append(best)
    scores = [score for _, score in ordered]
    first, last, dense = {}, {}, {}
    for place, score in enumerate(scores, 1):
        first.setdefault(score, place)
        last[score] = place
        dense.setdefault(score, len(dense) + 1)
    table = {"standard": first, "modified": last, "dense": dense}[method]
    return [(table[score], name, score) for name, score in ordered]
