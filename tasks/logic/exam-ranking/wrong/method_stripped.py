from itertools import groupby


def rank(results: list[tuple[str, int]], method: str = "standard") -> list[tuple[int, str, int]]:
    """Order results and give equal scores equal ranks."""
    method = method.strip() if results else method
    if method not in ("standard", "dense", "modified"):
        raise ValueError(f"unknown method {method!r}")
    ordered = sorted(results, key=lambda result: (-result[1], result[0]))
    ranked = []
    for groups, (_, group) in enumerate(groupby(ordered, key=lambda result: result[1])):
        members = list(group)
        if method == "standard":
            place = len(ranked) + 1
        elif method == "dense":
            place = groups + 1
        else:
            place = len(ranked) + len(members)
        ranked.extend((place, name, score) for name, score in members)
    return ranked
