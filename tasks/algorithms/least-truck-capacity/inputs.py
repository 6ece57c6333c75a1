def fresh(rng):
    n = rng.choice([0, 1, 2, 5, 12, 40])
    top = rng.choice([3, 20, 100, 2**58])
    return ([rng.randint(1, top) for _ in range(n)], rng.randint(1, max(2, n + 1)))


def scale(n, rng):
    return ([rng.randint(1, 20) for _ in range(n)], 3)
