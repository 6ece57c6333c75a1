def fresh(rng):
    n = rng.choice([0, 1, 2, 5, 9, 14])
    zero = rng.choice([0, 0, 2**60])
    numbers = [zero + rng.randint(-1, 2) for _ in range(n)]
    return (f"{n}\n{' '.join(map(str, numbers))}\n",)


def scale(n, rng):
    numbers = []
    while len(numbers) < n:
        numbers += [rng.randint(0, 5)] * rng.randint(1, 30)
    return (f"{n}\n{' '.join(map(str, numbers[:n]))}\n",)
