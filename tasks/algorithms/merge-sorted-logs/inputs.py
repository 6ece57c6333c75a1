def fresh(rng):
    k = rng.choice([0, 1, 2, 4, 8])
    reach = rng.choice([3, 20, 500])
    zero = rng.choice([0, 0, 2**60])
    logs = []
    for _ in range(k):
        times = sorted(zero + rng.randint(-reach, reach) for _ in range(rng.choice([0, 1, 3, 8])))
        logs.append([(time, rng.choice("abcdefgh") + str(rng.randint(0, 9))) for time in times])
    if logs and rng.random() < 0.07:
        logs[-1].append((zero - reach - 1, "late"))
    return (logs,)


def scale(n, rng):
    count = max(1, n // 8)
    short = [[(t * count + rng.randint(0, count), "m") for t in range(4)] for _ in range(count)]
    return ([*short, sorted((rng.randint(0, 5 * count), "m") for _ in range(n - 4 * count))],)
