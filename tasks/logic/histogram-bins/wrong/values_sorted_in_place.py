from bisect import bisect_left, bisect_right


def histogram(values, edges):
    if len(edges) < 2 or any(b <= a for a, b in zip(edges, edges[1:])):
        raise ValueError("edges")
    values.sort()
    starts = [bisect_left(values, edge) for edge in edges[:-1]] + [bisect_right(values, edges[-1])]
    counts = [b - a for a, b in zip(starts, starts[1:])]
    return {"counts": counts, "below": starts[0], "above": len(values) - starts[-1]}
