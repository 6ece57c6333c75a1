from decimal import Decimal


def fresh(rng):
    weights = [rng.choice([0, 1, 1, 2, 3, 7, 20]) for _ in range(rng.randint(1, 9))]
    weights[rng.randrange(len(weights))] += 1
    cents = rng.choice([0, 1, rng.randint(2, 99), rng.randint(100, 10**7), rng.randint(10**18, 10**21)])
    return Decimal(rng.choice([1, 1, -1]) * cents).scaleb(-2), weights


def scale(n, rng):
    return Decimal(n * 997 + 3).scaleb(-2), [rng.randint(1, 1000) for _ in range(n)]
