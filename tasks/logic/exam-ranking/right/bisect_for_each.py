from bisect import bisect_left, bisect_right

LINES = {
    "standard": lambda scores, score: bisect_left(scores, -score) + 1,
    "modified": lambda scores, score: bisect_right(scores, -score),
}


def rank(results, method="standard"):
    negated = sorted(-score for _, score in results)
    if method == "dense":
        different = sorted(set(negated))
        place = {-score: number for number, score in enumerate(different, 1)}.__getitem__
    elif method in LINES:
        def place(score):
            return LINES[method](negated, score)
    else:
        raise ValueError(f"no method {method!r}")
    rows = [(-score, name) for name, score in results]
    rows.sort()
    return [(place(-minus), name, -minus) for minus, name in rows]
