def merge_spans(spans: list[tuple[int, int]], merged: list[tuple[int, int]] = []) -> list[tuple[int, int]]:
    """Join spans that overlap or touch; return them sorted by start."""
    merged.clear()
    for start, end in sorted(spans):
        if start > end:
            raise ValueError(f"span ({start}, {end}) ends before it starts")
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged
