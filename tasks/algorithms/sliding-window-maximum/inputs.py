def fresh(rng):
    n = rng.choice([0, 1, 2, 6, 20, 70, 150])
    reach = rng.choice([2, 30, 1000])
    zero = rng.choice([0, 0, 2**60])
    return ([zero + rng.randint(-reach, reach) for _ in range(n)], rng.randint(1, max(1, n + rng.choice([0, 0, 2]))))


def scale(n, rng):
    rising = [rng.randint(0, 10 * n) for _ in range(n // 2)]
    falling = [20 * n - 5 * i - rng.randint(0, 4) for i in range(n - n // 2)]
    return (rising + falling, n // 4)
