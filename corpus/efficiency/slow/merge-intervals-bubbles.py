# task: merge-intervals
# Bubble sort.
def merge_spans(spans):
    spans = list(spans)
    for start, end in spans:
        if start > end:
            raise ValueError("span ends before it starts")
    for stop in range(len(spans) - 1, 0, -1):
        for place in range(stop):
            if spans[place] > spans[place + 1]:
                spans[place], spans[place + 1] = spans[place + 1], spans[place]
    merged = []
    for start, end in spans:
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged
