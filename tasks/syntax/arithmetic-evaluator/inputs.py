def expression(rng, depth):
    draw = rng.random()
    if depth == 0 or draw < 0.15:
        return rng.choice([str(rng.randint(0, 20)), f"{rng.randint(0, 9)}.{rng.randint(0, 99):02d}"])
    if draw < 0.3:
        return "-" + expression(rng, depth - 1)
    if draw < 0.45:
        return "(" + expression(rng, depth - 1) + ")"
    if draw < 0.52:
        return f"({expression(rng, depth - 1)}) ^ {rng.choice(['0', '2', '3', '1^5'])}"
    gap = rng.choice(["", " "])
    return expression(rng, depth - 1) + gap + rng.choice("+--*//") + gap + expression(rng, depth - 1)


def fresh(rng):
    text = expression(rng, rng.choice([0, 1, 2, 3, 4]))
    if rng.random() < 0.12:
        text = text.replace("/", "*")  # one kind of error at a time
        place = rng.randint(0, len(text))
        text = text[:place] + rng.choice([")", "(", "*", " 7 ", "$", "\u0663", "\uff17"]) + text[place:]
    return (text,)
