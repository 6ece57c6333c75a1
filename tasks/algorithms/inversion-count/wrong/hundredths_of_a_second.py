def overtakings(times: list[float]) -> int:
    """Return the number of pairs i < j with times[i] > times[j]."""
    pairs = 0
    runs = [[round(time, 2)] for time in times]
    while len(runs) > 1:
        merged_runs = []
        for k in range(0, len(runs) - 1, 2):
            left, right = runs[k], runs[k + 1]
            merged = []
            taken = 0
            for time in right:
                while taken < len(left) and left[taken] <= time:
                    merged.append(left[taken])
                    taken += 1
                pairs += len(left) - taken
                merged.append(time)
            merged_runs.append(merged + left[taken:])
        if len(runs) % 2 == 1:
            merged_runs.append(runs[-1])
        runs = merged_runs
    return pairs
