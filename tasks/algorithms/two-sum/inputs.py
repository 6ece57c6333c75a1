def fresh(rng):
    n = rng.choice([0, 1, 2, 4, 9, 30, 90])
    reach = rng.choice([4, 20, 300, 2**60])
    numbers = [rng.randint(-reach, reach) for _ in range(n)]
    if n >= 2 and rng.random() < 0.6:
        i, j = rng.sample(range(n), 2)
        return (numbers, numbers[i] + numbers[j])
    return (numbers, rng.randint(-2 * reach, 2 * reach))


def scale(n, rng):
    numbers = [rng.randrange(10 ** 12) for _ in range(n)]
    last = rng.randrange(n - n // 8, n)
    return (numbers, numbers[rng.randrange(last)] + numbers[last])
