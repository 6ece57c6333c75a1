def merge_logs(logs):
    for log in logs:
        if any(log[k][0] > log[k + 1][0] for k in range(len(log) - 1)):
            raise ValueError("out of order")
    merged = []
    for log in logs:
        place = 0
        for entry in log:
            while place < len(merged) and merged[place][0] <= entry[0]:
                place += 1
            merged.insert(place, entry)
            place += 1
    return merged
