# task: merge-intervals
# Quicksort with a stack of stretches still to do.
def ordered(items):
    items, todo = list(items), [(0, len(items) - 1)]
    while todo:
        low, high = todo.pop()
        if low >= high:
            continue
        pivot, i, j = items[(low + high) // 2], low, high
        while i <= j:
            while items[i] < pivot:
                i += 1
            while items[j] > pivot:
                j -= 1
            if i <= j:
                items[i], items[j] = items[j], items[i]
                i, j = i + 1, j - 1
        todo += [(low, j), (i, high)]
    return items


def merge_spans(spans):
    for start, end in spans:
        if start > end:
            raise ValueError(f"span ({start}, {end}) ends before it starts")
    merged = []
    for start, end in ordered(spans):
        if merged and start <= merged[-1][1]:
            start, before = merged.pop()
            end = max(end, before)
        merged.append((start, end))
    return merged
