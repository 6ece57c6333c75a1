def fresh(rng):
    n = rng.choice([0, 1, 2, 5, 12, 40, 120])
    low, high = rng.choice([(-50, 50), (-60, -1), (0, 30), (-9, 4), (-(2**60), 2**60)])
    return ([rng.randint(low, high) for _ in range(n)],)


def scale(n, rng):
    return ([rng.randint(-1000, 1000) for _ in range(n)],)
