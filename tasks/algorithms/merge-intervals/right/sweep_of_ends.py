def merge_spans(spans):
    """Starts count up and ends count down; where nothing is open any more a span is complete."""
    events = []
    for start, end in spans:
        if end < start:
            raise ValueError(f"bad span {start}, {end}")
        events.append((start, 0))
        events.append((end, 1))
    events.sort()
    merged = []
    depth = 0
    begin = None
    for place, is_end in events:
        if is_end:
            depth -= 1
            if depth == 0:
                merged.append((begin, place))
        else:
            if depth == 0:
                begin = place
            depth += 1
    return merged
