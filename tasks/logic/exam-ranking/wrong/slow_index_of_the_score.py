def rank(results, method="standard"):
    if method not in ("standard", "dense", "modified"):
        raise ValueError(method)
    ordered = sorted(results, key=lambda result: (-result[1], result[0]))
    scores = [score for _, score in ordered]
    different = sorted(set(scores), reverse=True)
    places = {
        "standard": lambda score: scores.index(score) + 1,
        "dense": lambda score: different.index(score) + 1,
        "modified": lambda score: scores.index(score) + scores.count(score),
    }
    return [(places[method](score), name, score) for name, score in ordered]
