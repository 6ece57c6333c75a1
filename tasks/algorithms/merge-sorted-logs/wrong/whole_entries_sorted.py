def merge_logs(logs):
    for log in logs:
        if [time for time, _ in log] != sorted(time for time, _ in log):
            raise ValueError("out of order")
    return sorted(entry for log in logs for entry in log)
