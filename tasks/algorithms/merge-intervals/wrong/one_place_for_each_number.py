def merge_spans(spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Join spans that overlap or touch; return them sorted by start."""
    for start, end in spans:
        if start > end:
            raise ValueError(f"span ({start}, {end}) ends before it starts")
    if not spans:
        return []
    first = min(start for start, _ in spans)
    furthest: list[int | None] = [None] * (max(start for start, _ in spans) - first + 1)
    for start, end in spans:
        furthest[start - first] = max(end, furthest[start - first] or end)
    merged: list[tuple[int, int]] = []
    for place, end in enumerate(furthest):
        if end is not None:
            start = first + place
            if merged and start <= merged[-1][1]:
                merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
            else:
                merged.append((start, end))
    return merged
