def merge_spans(spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Join spans that overlap or touch; return them sorted by start."""
    merged: list[tuple[int, int]] = [(-10**9, -10**9)]
    for start, end in sorted(spans):
        if start > end:
            raise ValueError(f"span ({start}, {end}) ends before it starts")
        if start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged[1:]
