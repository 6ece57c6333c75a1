def busiest_moment(visits: list[tuple[int, int]]) -> tuple[int, int] | None:
    """Return (moment, count) for the earliest moment with the most visitors present, or None."""
    events = []
    for arrival, departure in visits:
        if arrival < departure:
            events.append((arrival, 1))
            events.append((departure - 0.5, -1))
    events.sort()
    best = None
    present = most = 0
    for moment, change in events:
        present += change
        if present > most:
            most = present
            best = (moment, present)
    return best
