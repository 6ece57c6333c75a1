def fresh(rng):
    top = rng.choice([1, 3, 10, 100])
    least = rng.choice([0, 0, 2**60])
    count = rng.choice([0, 1, 4, 9, 25])
    results = [(rng.choice(["Ann", "Bo", "Cy", "Di", "Ed", "Flo"]), least + rng.randint(-1, top)) for _ in range(count)]
    return results, rng.choice(["standard", "dense", "modified"])


def scale(n, rng):
    return [(f"s{i}", rng.randrange(n // 2)) for i in range(n)], "modified"
