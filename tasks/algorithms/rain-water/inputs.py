def fresh(rng):
    n = rng.choice([0, 1, 2, 3, 7, 25, 90])
    top = rng.choice([1, 5, 30])
    least = rng.choice([0, 0, 2**60])
    heights = [least + rng.randint(0, top) for _ in range(n)]
    if n and rng.random() < 0.06:
        heights[rng.randrange(n)] = -1
    return (heights,)


def scale(n, rng):
    return ([abs(n // 2 - i) + rng.randint(0, 3) for i in range(n)],)
