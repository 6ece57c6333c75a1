def fresh(rng):
    zero = rng.choice([0, 0, 2**60])
    now = zero + rng.randint(-5, 20)
    count = rng.choice([0, 1, 3, 8, 20])
    records = [{"id": i, "expires": rng.choice([None, 0, zero + rng.randint(-10, 30), now, now + 1])} for i in range(count)]
    return records, now


def scale(n, rng):
    records = []
    for i in range(n):
        stays = rng.random() < 0.05
        records.append({"id": i, "expires": rng.randint(21, 50) if stays else rng.randint(1, 20)})
    return records, 20
