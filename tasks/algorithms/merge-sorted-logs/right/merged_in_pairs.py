def merge_two(first, second):
    merged = []
    i = 0
    for entry in second:
        while i < len(first) and first[i][0] <= entry[0]:
            merged.append(first[i])
            i += 1
        merged.append(entry)
    merged += first[i:]
    return merged


def merge_logs(logs):
    for log in logs:
        if any(log[k][0] > log[k + 1][0] for k in range(len(log) - 1)):
            raise ValueError("out of order")
    if not logs:
        return []
    if len(logs) == 1:
        return list(logs[0])
    middle = len(logs) // 2
    return merge_two(merge_logs(logs[:middle]), merge_logs(logs[middle:]))
