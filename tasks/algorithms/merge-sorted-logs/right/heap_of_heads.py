import heapq


def merge_logs(logs):
    for log in logs:
        for position in range(1, len(log)):
            if log[position][0] < log[position - 1][0]:
                raise ValueError(f"entry {position} is too early")
    heads = [(log[0][0], number, 0) for number, log in enumerate(logs) if log]
    heapq.heapify(heads)
    merged = []
    while heads:
        _, number, position = heads[0]
        log = logs[number]
        merged.append(log[position])
        position += 1
        if position < len(log):
            heapq.heapreplace(heads, (log[position][0], number, position))
        else:
            heapq.heappop(heads)
    return merged
