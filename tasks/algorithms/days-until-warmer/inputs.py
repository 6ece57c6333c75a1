def fresh(rng):
    n = rng.choice([0, 1, 2, 7, 30, 110])
    reach = rng.choice([2, 15, 400])
    zero = rng.choice([0, 0, 2**60])
    return ([zero + rng.randint(-reach, reach) for _ in range(n)],)


def scale(n, rng):
    equal = n // 3
    falling = [2 * (n - i) + rng.randint(0, 3) for i in range(n - equal)]
    days = falling + [falling[-1] - 4] * equal
    first = rng.randrange(n)
    return (days[first:] + days[:first],)
