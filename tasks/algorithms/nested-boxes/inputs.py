def fresh(rng):
    n = rng.choice([0, 1, 2, 6, 20, 70])
    top = rng.choice([3, 10, 60, 1000])
    least = rng.choice([1, 1, 2**60])
    return ([(rng.randint(least, least + top), rng.randint(least, least + top)) for _ in range(n)],)


def scale(n, rng):
    chain = [(10 * i + rng.randint(1, 9), 10 * i + rng.randint(1, 9)) for i in range(n // 2)]
    boxes = chain + [(rng.randint(1, 5 * n), rng.randint(1, 5 * n)) for _ in range(n - len(chain))]
    rng.shuffle(boxes)
    return (boxes,)
