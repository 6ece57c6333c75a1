def overtakings(times):
    if len(times) < 2:
        return 0
    left, right = times[: len(times) // 2], times[len(times) // 2:]
    pairs = overtakings(left) + overtakings(right)
    times.clear()
    taken = 0
    for time in right:
        while taken < len(left) and left[taken] <= time:
            times.append(left[taken])
            taken += 1
        pairs += len(left) - taken
        times.append(time)
    times.extend(left[taken:])
    return pairs
