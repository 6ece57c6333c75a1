from collections import Counter


def histogram(values, edges):
    if len(edges) < 2 or any(b <= a for a, b in zip(edges, edges[1:])):
        raise ValueError("edges")
    counts = [0] * (len(edges) - 1)
    outside = Counter()
    place = 0
    for value in sorted(values):
        while place < len(edges) and edges[place] <= value:
            place += 1
        if place == 0:
            outside["below"] += 1
        elif place < len(edges):
            counts[place - 1] += 1
        elif value == edges[-1]:
            counts[-1] += 1
        else:
            outside["above"] += 1
    return {"counts": counts, "below": outside["below"], "above": outside["above"]}
