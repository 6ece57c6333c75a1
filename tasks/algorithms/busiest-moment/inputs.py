def fresh(rng):
    n = rng.choice([0, 1, 2, 6, 20, 60])
    reach = rng.choice([6, 40, 1000])
    start = rng.choice([0, 0, 2**60])
    visits = []
    for _ in range(n):
        arrival = start + rng.randint(-reach, reach)
        visits.append((arrival, arrival + rng.randint(0, rng.choice([1, 5, reach]))))
    return (visits,)


def scale(n, rng):
    visits = []
    for _ in range(n):
        arrival = rng.randint(0, 20 * n)
        visits.append((arrival, arrival + rng.randint(1, 10 * n)))
    return (visits,)
