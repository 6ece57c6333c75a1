from itertools import accumulate


def busiest_moment(visits: list[tuple[int, int]]) -> tuple[int, int] | None:
    """Return (moment, count) for the earliest moment with the most visitors present, or None."""
    if not visits:
        return None
    first = min(arrival for arrival, _ in visits)
    changes = [0] * (max(departure for _, departure in visits) - first + 1)
    for arrival, departure in visits:
        changes[arrival - first] += 1
        changes[departure - first] -= 1
    present = list(accumulate(changes))
    most = max(present)
    return (first + present.index(most), most) if most else None
