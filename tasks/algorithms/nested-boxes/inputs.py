def fresh(rng):
    n = rng.choice([0, 1, 2, 6, 20, 70])
    top = rng.choice([3, 10, 60, 1000])
    least = rng.choice([1, 1, 2**60])
    return ([(rng.randint(least, least + top), rng.randint(least, least + top)) for _ in range(n)],)


def scale(n, rng):
    return ([(rng.randint(1, 10 * n), rng.randint(1, 10 * n)) for _ in range(n)],)
