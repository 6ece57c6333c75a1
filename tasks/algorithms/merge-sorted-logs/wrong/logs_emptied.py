def merge_logs(logs):
    for log in logs:
        if any(log[k][0] > log[k + 1][0] for k in range(len(log) - 1)):
            raise ValueError("out of order")
    merged = []
    for log in logs:
        while log:
            merged.append(log.pop(0))
    return sorted(merged, key=lambda entry: entry[0])
