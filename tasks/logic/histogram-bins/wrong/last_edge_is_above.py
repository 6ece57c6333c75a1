from bisect import bisect_right


def histogram(values, edges):
    if len(edges) < 2 or any(b <= a for a, b in zip(edges, edges[1:])):
        raise ValueError("edges")
    counts = [0] * (len(edges) + 1)
    for value in values:
        counts[bisect_right(edges, value)] += 1
    return {"counts": counts[1:-1], "below": counts[0], "above": counts[-1]}
