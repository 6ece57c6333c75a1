def merge_logs(logs):
    for log in logs:
        if log != sorted(log, key=lambda entry: entry[0]):
            raise ValueError("out of order")
    merged = logs[0] if logs else []
    for log in logs[1:]:
        merged += log
    merged.sort(key=lambda entry: entry[0])
    return merged
