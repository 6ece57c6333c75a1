def fresh(rng):
    n = rng.choice([0, 1, 3, 10, 60])
    reach = rng.choice([500, 500, 2**60])
    amounts = [rng.randint(-reach, reach) for _ in range(n)]
    queries = []
    for _ in range(rng.choice([0, 1, 5, 30])):
        if n and rng.random() < 0.8:
            a, b = rng.randrange(n), rng.randrange(n)
            queries.append((min(a, b), max(a, b)))
        else:
            first = rng.randint(-3, n + 3)
            queries.append((first, first - rng.randint(1, 4)))
    if rng.random() < 0.1:
        queries.append(rng.choice([(0, n), (-1, 0), (-2, -1)]))
    return (amounts, queries)


def scale(n, rng):
    half = max(1, n // 2)
    amounts = [rng.randint(-100, 100) for _ in range(half)]
    return (amounts, [(rng.randint(0, half // 4), half - 1 - rng.randint(0, half // 4)) for _ in range(half)])
