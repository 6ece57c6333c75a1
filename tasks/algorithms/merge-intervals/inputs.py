def fresh(rng):
    n = rng.choice([0, 1, 2, 5, 15, 60])
    reach = rng.choice([10, 100, 1000])
    zero = rng.choice([0, 0, 2**60])
    spans = []
    for _ in range(n):
        start = zero + rng.randint(-reach, reach)
        spans.append((start, start + rng.randint(0, rng.choice([0, 3, reach // 5]))))
    if n and rng.random() < 0.08:
        spans[rng.randrange(n)] = (5, 4)
    return (spans,)


def scale(n, rng):
    spans = [(3 * i, 3 * i + rng.randint(0, 3)) for i in range(n)]
    rng.shuffle(spans)
    return (spans,)
