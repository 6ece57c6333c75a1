from decimal import Decimal


def fresh(rng):
    n = rng.choice([0, 1, 2, 3, 8, 25, 70])
    top = rng.choice([3, 100, 100000])
    parts = rng.choice([100, 100, 10**4])
    return ([Decimal(rng.randint(-top // 3, top)) / parts for _ in range(n)],)


def scale(n, rng):
    return ([Decimal(rng.randint(1, 100 * n)) for _ in range(n)],)
