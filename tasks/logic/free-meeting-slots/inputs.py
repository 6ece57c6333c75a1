def fresh(rng):
    day_start = rng.choice([0, 50, 480, 2**60])
    day_end = day_start + rng.choice([0, 60, 480, 480])
    busy = []
    for _ in range(rng.choice([0, 1, 2, 4, 8, 20])):
        start = rng.randint(day_start - 40, day_end + 40)
        busy.append((start, start + rng.choice([0, 5, 15, 30, 30, 120])))
    return busy, day_start, day_end, rng.choice([1, 1, 5, 15, 30])


def scale(n, rng):
    busy = [(20 * i, 20 * i + rng.randint(1, 19)) for i in range(n)]
    rng.shuffle(busy)
    return busy, 0, 20 * n
