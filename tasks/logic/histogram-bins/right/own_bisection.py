def histogram(values, edges):
    if len(edges) < 2:
        raise ValueError("two edges at least")
    for k in range(1, len(edges)):
        if not edges[k - 1] < edges[k]:
            raise ValueError("edges must rise")
    result = {"counts": [0] * (len(edges) - 1), "below": 0, "above": 0}
    for value in values:
        if value < edges[0]:
            result["below"] += 1
        elif value > edges[-1]:
            result["above"] += 1
        else:
            low, high = 0, len(edges) - 2
            while low < high:
                middle = (low + high + 1) // 2
                if edges[middle] <= value:
                    low = middle
                else:
                    high = middle - 1
            result["counts"][low] += 1
    return result
