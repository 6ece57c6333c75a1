def fresh(rng):
    seconds = rng.choice([0, rng.randint(1, 200), rng.randint(1, 9000), rng.randint(80000, 90000), rng.randint(1, 10**6), rng.randint(1, 10**21)])
    if rng.random() < 0.3:
        seconds = seconds // 1800 * 1800
    return rng.choice([1, 1, -1]) * seconds, rng.choice([None, 1, 1, 2, 2, 3, 4])
