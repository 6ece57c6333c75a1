def fresh(rng):
    lines = []
    for _ in range(rng.choice([0, 1, 2, rng.randint(3, 25)])):
        cents = rng.randint(0, rng.choice([20000, 20000, 20000, 10**18]))
        if rng.random() < 0.6:
            price = f"{cents // 100}.{cents % 100:02d}"
            if rng.random() < 0.2:
                price = f" {price} "
        elif rng.random() < 0.3:
            price = str(cents // 100)
        else:
            price = cents
        quantity = rng.randint(0, 12)
        lines.append((price, str(quantity) if rng.random() < 0.6 else quantity))
    return (lines,)
