def fresh(rng):
    codes = [rng.choice(["pen", "ink", "tea", "gum"]) for _ in range(rng.randint(0, 4))]
    return [(code, rng.randint(1, 7)) for code in codes], rng.randrange(7)
