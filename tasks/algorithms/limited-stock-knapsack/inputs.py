def fresh(rng):
    goods = []
    worth = rng.choice([30, 30, 30, 2**60])
    for _ in range(rng.choice([0, 1, 2, 4, 6])):
        goods.append((rng.randint(1, rng.choice([4, 12])), rng.randint(0, worth), rng.choice([0, 1, 2, 3, 7, 1000])))
    return (rng.randint(0, rng.choice([5, 40, 100])), goods)


def scale(n, rng):
    return (n, [(weight, rng.randint(20, 60), rng.randint(n // 5, n // 4)) for weight in (2, 3)])
