def rank(results: list[tuple[str, int]], method: str = "standard") -> list[tuple[int, str, int]]:
    """Order results and give equal scores equal ranks."""
    if method not in ("standard", "dense", "modified"):
        raise ValueError(f"unknown method {method!r}")
    ordered = sorted(results, key=lambda result: (-result[1], result[0]))
    last = {score: place for place, (_, score) in enumerate(ordered, 1)}
    ranked = []
    place = groups = 0
    previous = -1
    for position, (name, score) in enumerate(ordered, 1):
        if score != previous:
            place, groups, previous = position, groups + 1, score
        ranked.append(({"standard": place, "dense": groups, "modified": last[score]}[method], name, score))
    return ranked
