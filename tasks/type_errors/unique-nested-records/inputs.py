PLAIN = [0, 1, 2, -1, -2, -1.0, True, False, 1.0, 0.0, None, "1", "a", ""]


def record(rng, depth):
    draw = rng.random()
    if depth == 0 or draw < 0.3:
        return rng.choice(PLAIN)
    if draw < 0.6:
        keys = rng.sample(["a", "b", "c", 1, "1", (0, 1)], rng.randint(0, 3))
        return {key: record(rng, depth - 1) for key in keys}
    if draw < 0.75:
        return [record(rng, depth - 1) for _ in range(rng.randint(0, 2))]
    if draw < 0.85:
        return tuple(record(rng, depth - 1) for _ in range(rng.randint(0, 2)))
    return set(rng.sample(PLAIN, rng.randint(0, 2)))


def again(rng, value):
    if isinstance(value, dict):
        items = list(value.items())
        rng.shuffle(items)
        return {key: again(rng, inner) for key, inner in items}
    if isinstance(value, list):
        return [again(rng, inner) for inner in value]
    return value


def fresh(rng):
    records = [record(rng, rng.choice([0, 1, 2, 3])) for _ in range(rng.choice([0, 1, 3, rng.randint(4, 14)]))]
    records += [again(rng, value) for value in records if rng.random() < 0.5]
    rng.shuffle(records)
    return (records,)


def scale(n, rng):
    numbers = [rng.randrange(2 * n) for _ in range(n)]
    return ([{"id": number, "tags": ["x", number % 7]} for number in numbers],)
