import heapq
from itertools import pairwise


def merge_logs(logs: list[list[tuple[int, str]]]) -> list[tuple[int, str]]:
    """Return the entries of all logs as one list sorted by time; ties keep the order of the logs."""
    for log in logs:
        if any(earlier[0] > later[0] for earlier, later in pairwise(log)):
            raise ValueError("a log is not in order of time")
    heads = [(log[0][0], place, log) for place, log in enumerate(logs) if log]
    heapq.heapify(heads)
    merged = []
    while heads:
        _, place, log = heapq.heappop(heads)
        merged.append(log[0])
        if log[1:]:
            heapq.heappush(heads, (log[1][0], place, log[1:]))
    return merged
