def form(rng):
    tags = ["".join(rng.choice("abz09-") for _ in range(rng.randrange(1, 6))) for _ in range(rng.randrange(1, 8))]
    text = ",".join(rng.choice(["", " ", "\t", "  "]) + tag + rng.choice(["", " ", "\t "]) for tag in tags)
    if rng.random() < 0.45:
        where = rng.randrange(len(text) + 1)
        text = text[:where] + rng.choice([",", " ", "\n", "A", "_", ",,", "\u00a0", "é", "\u0663", "\uff41"]) + text[where:]
    return text


def fresh(rng):
    return ([form(rng) for _ in range(rng.choice([0, 1, 1, 2, 4]))],)


def scale(n, rng):
    """A good list and texts that are hostile to one pattern or another: long runs, many pieces, and the mistake at the very end."""
    part = n // 10
    letter, blank = rng.choice("az09-"), rng.choice(" \t")
    good = ", ".join("".join(rng.choices("abz09-", k=rng.randint(10, 30))) for _ in range(part // 20 + 1))
    bad = [
        letter * (part * 6) + blank * (part // 2) + "!",
        blank * (part // 2) + letter * (part // 2) + "!",
        (letter + blank + "," + blank) * (part // 4) + "!",
        (letter * 7 + blank) * (part // 8) + "!",
        letter + blank * (part // 2) + "," + blank * (part // 2) + letter,
    ]
    return (rng.sample([good, *bad], 6),)
