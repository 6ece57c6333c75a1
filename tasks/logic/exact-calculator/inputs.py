def build(rng, depth):
    if depth == 0 or rng.random() < 0.2:
        return rng.choice([str(rng.randint(0, 12)), f"{rng.randint(0, 3)}.{rng.randint(0, 99):02d}"])
    kind = rng.random()
    if kind < 0.55:
        gap = rng.choice(["", "", " "])
        return build(rng, depth - 1) + gap + rng.choice("+--*/") + gap + build(rng, depth - 1)
    if kind < 0.7:
        return "(" + build(rng, depth - 1) + ")"
    if kind < 0.85:
        return rng.choice("--+") + build(rng, depth - 1)
    return rng.choice("0235") + "^" + rng.choice(["", "", "-"]) + rng.choice(["2", "3", "1^2", "2^2", "0.5"])


def fresh(rng):
    text = build(rng, rng.randint(0, 4))
    if rng.random() < 0.1:
        # One mistake at a time: nobody says which of two is found first.
        text = text.replace("/", "*").replace("^-", "^") + rng.choice([")", "+", " 1", "(", "+\u0663", "\u00b2"])
    return (text,)
