import heapq
from itertools import pairwise
from operator import itemgetter


def merge_logs(logs: list[list[tuple[int, str]]]) -> list[tuple[int, str]]:
    """Return the entries of all logs as one list sorted by time; ties keep the order of the logs."""
    for log in logs:
        if any(earlier[0] > later[0] for earlier, later in pairwise(log)):
            raise ValueError("a log is not in order of time")
    return list(heapq.merge(*logs, key=lambda e: float(e[0])))
