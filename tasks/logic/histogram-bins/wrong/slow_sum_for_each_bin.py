def histogram(values, edges):
    if len(edges) < 2 or any(b <= a for a, b in zip(edges, edges[1:])):
        raise ValueError("edges")
    counts = [sum(left <= value < right for value in values) for left, right in zip(edges, edges[1:])]
    counts[-1] += values.count(edges[-1])
    return {
        "counts": counts,
        "below": sum(value < edges[0] for value in values),
        "above": sum(value > edges[-1] for value in values),
    }
