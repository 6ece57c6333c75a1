PIECES = ["a", "B", "%", "_", "\\", "'", "b", "A", '"', "ä", "5", "!", "|", "/", "^", "#", "~", "$", "@", "="]


def fresh(rng):
    def word(most):
        return "".join(rng.choice(PIECES) for _ in range(rng.randrange(most + 1)))

    ids = rng.sample(range(1, 99), rng.randrange(0, 25))
    rows = [(i, word(6), rng.randrange(5)) for i in ids]
    text = word(2)
    sort = rng.choice(["id", "name", "price"])
    if rng.random() < 0.1:
        sort = rng.choice(["NAME", "id desc", "2", "price, id", "rowid"])
    limit = rng.choice([20, 20, 3, 0, 50, 7]) if rng.random() < 0.95 else -1
    return rows, text, sort, rng.random() < 0.5, limit
