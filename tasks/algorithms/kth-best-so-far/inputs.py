def fresh(rng):
    n = rng.choice([0, 1, 3, 8, 30, 120])
    reach = rng.choice([3, 25, 1000])
    start = rng.choice([0, 0, 2**60])
    return ([start + rng.randint(-reach, reach) for _ in range(n)], rng.randint(1, rng.choice([1, 3, max(1, n)])))


def scale(n, rng):
    return ([rng.randint(0, 5 * n) for _ in range(n)], max(1, n // 3))
