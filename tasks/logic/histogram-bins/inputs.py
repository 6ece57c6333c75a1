def fresh(rng):
    zero = rng.choice([0, 0, 2**60])
    edges = [zero + edge for edge in sorted(rng.sample(range(-20, 40), rng.choice([2, 2, 3, 5, 9])))]
    values = [rng.choice([zero + rng.randint(-25, 45), rng.choice(edges)]) for _ in range(rng.choice([0, 1, 5, 20, 40]))]
    return values, edges


def scale(n, rng):
    return [rng.randrange(2 * n) + 0.5 for _ in range(n)], list(range(0, 2 * n + 1, 2))
