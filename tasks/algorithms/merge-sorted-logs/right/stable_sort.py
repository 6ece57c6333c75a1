def merge_logs(logs):
    together = []
    for log in logs:
        times = [time for time, _ in log]
        if times != sorted(times):
            raise ValueError("a log is not in order")
        together.extend(log)
    return sorted(together, key=lambda entry: entry[0])
