def merge_spans(spans):
    spans.sort()
    merged = []
    for start, end in spans:
        if start > end:
            raise ValueError("a span ends before it starts")
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged
