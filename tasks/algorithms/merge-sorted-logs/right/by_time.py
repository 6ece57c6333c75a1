from collections import defaultdict


def merge_logs(logs):
    at = defaultdict(list)
    for log in logs:
        latest = None
        for entry in log:
            time = entry[0]
            if latest is not None and time < latest:
                raise ValueError("the log jumps back")
            latest = time
            at[time].append(entry)
    return [entry for time in sorted(at) for entry in at[time]]
