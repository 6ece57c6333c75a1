from operator import itemgetter


def merge_logs(logs: list[list[tuple[int, str]]]) -> list[tuple[int, str]]:
    """Return the entries of all logs as one list sorted by time; ties keep the order of the logs."""
    entries = []
    for log in logs:
        last = float("-inf")
        for time, message in log:
            if time < last:
                raise ValueError("a log is not in order of time")
            last = time
            entries.append((time, str(message).rstrip()))
    return sorted(entries, key=itemgetter(0))
