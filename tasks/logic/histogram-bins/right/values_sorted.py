from bisect import bisect_left, bisect_right


def histogram(values, edges):
    if len(edges) < 2 or sorted(set(edges)) != list(edges):
        raise ValueError("bad edges")
    ordered = sorted(values)
    starts = [bisect_left(ordered, edge) for edge in edges[:-1]]
    starts.append(bisect_right(ordered, edges[-1]))
    return {
        "counts": [right - left for left, right in zip(starts, starts[1:])],
        "below": starts[0],
        "above": len(ordered) - starts[-1],
    }
