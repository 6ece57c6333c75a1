def fresh(rng):
    n = rng.choice([1, 2, 4, 8, 14, 30])
    top = rng.choice([3, 20, 500, 2**60])
    places = list(range(n)) if rng.random() < 0.5 else ["p%d" % i for i in range(n)]
    roads = [(rng.choice(places), rng.choice(places), rng.randint(0, top)) for _ in range(rng.randint(0, 3 * n))]
    if roads and rng.random() < 0.05:
        a, b, _ = roads[-1]
        roads[-1] = (a, b, -1)
    return (roads, rng.choice(places), rng.choice(places))


def scale(n, rng):
    leaves = max(2, n // 3)
    roads = []
    for i in range(1, leaves + 1):
        roads.append((0, i, 10 * leaves + rng.randint(0, leaves)))
        roads.append((i, i + leaves, rng.randint(1, 50)))
        roads.append((i + leaves, -1, 30 * leaves + rng.randint(0, 10 * leaves)))
    return (roads, 0, -1)
