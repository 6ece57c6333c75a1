def histogram(values, edges):
    if len(edges) < 2 or any(b <= a for a, b in zip(edges, edges[1:])):
        raise ValueError("edges")
    bins = len(edges) - 1
    width = (edges[-1] - edges[0]) / bins
    result = {"counts": [0] * bins, "below": 0, "above": 0}
    for value in values:
        if value < edges[0]:
            result["below"] += 1
        elif value > edges[-1]:
            result["above"] += 1
        else:
            result["counts"][min(int((value - edges[0]) / width), bins - 1)] += 1
    return result
