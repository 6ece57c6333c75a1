def merge_spans(spans):
    if any(start > end for start, end in spans):
        raise ValueError("a span ends before it starts")
    left = list(spans)
    merged = []
    while left:
        first = min(left)
        left.remove(first)
        if merged and first[0] <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(first[1], merged[-1][1]))
        else:
            merged.append(first)
    return merged
