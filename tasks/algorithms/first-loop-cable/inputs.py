def fresh(rng):
    n = rng.choice([1, 2, 4, 8, 20, 60])
    names = ["pc%d" % k for k in range(n)] if rng.random() < 0.5 else list(range(n))
    rng.shuffle(names)
    if rng.random() < 0.3:
        return ([(rng.choice(names), rng.choice(names)) for _ in range(rng.randint(0, 10))],)
    cables = [(names[k], names[rng.randrange(k)]) for k in range(1, n)]
    rng.shuffle(cables)
    cables = [cable if rng.random() < 0.5 else cable[::-1] for cable in cables]
    if rng.random() < 0.6:
        cables.append((rng.choice(names), rng.choice(names)))
    return (cables,)


def scale(n, rng):
    """Two paths away from one computer, and two stars that are joined from either end of the cable; the loop is closed late."""
    part = n // 4
    cables = []
    for k in range(part):
        cables += [(k, k + 1), (-k, -k - 1), ("hub", n + k), (2 * n + k, "centre")]
    cables.insert(rng.randint(len(cables) - n // 8, len(cables)), tuple(rng.sample(range(part // 2), 2)))
    return (cables,)
