def fresh(rng):
    items = [rng.randint(0, 99) for _ in range(rng.choice([0, 1, 5, 10, rng.randint(2, 60)]))]
    number = rng.choice([None, "x", "", "\u00b2", "2.0", "1e0", "+2", " 3 ", rng.randint(-1, 8), str(rng.randint(-1, 8)), rng.randint(1, 4)])
    if rng.random() < 0.3:
        return (items, number)
    per_page = rng.choice([1, 2, 3, 5, 7, 10, 25, rng.randint(-1, 12)])
    return (items, number, rng.choice([per_page, str(per_page)]))
