def rank(results, method="standard"):
    if method not in ("standard", "dense", "modified"):
        raise ValueError(method)
    ordered = sorted(results, key=lambda result: (result[1], result[0]), reverse=True)
    scores = [score for _, score in ordered]
    if method == "standard":
        return [(scores.index(score) + 1, name, score) for name, score in ordered]
    if method == "dense":
        different = sorted(set(scores), reverse=True)
        return [(different.index(score) + 1, name, score) for name, score in ordered]
    return [(len(scores) - scores[::-1].index(score), name, score) for name, score in ordered]
