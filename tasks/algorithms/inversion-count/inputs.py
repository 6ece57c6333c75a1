def fresh(rng):
    n = rng.choice([0, 1, 2, 3, 9, 33, 90])
    top = rng.choice([1, 4, 30, 1000])
    start = rng.choice([0, 0, 2**60])
    return ([start + rng.randint(0, top) for _ in range(n)],)


def scale(n, rng):
    return ([rng.randint(0, 10 * n) for _ in range(n)],)
