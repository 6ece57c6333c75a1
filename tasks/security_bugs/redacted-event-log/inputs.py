KEYS = ["user", "password", "Token", "api-key", "API_KEY", "cookie_count", "text", "cvv", "tokens", "list", "Secret_"]


def fresh(rng):
    def digits(n):
        return "".join(rng.choice("0123456789") for _ in range(n))

    def text():
        n = rng.choice([3, 12, 13, 16, 16, 19, 20])
        number = digits(n)
        if rng.random() < 0.5:
            number = rng.choice([" ", "-", "  ", "."]).join(number[i:i + 4] for i in range(0, n, 4))
        return rng.choice(["", "card ", "x", "é\n", "\u0663"]) + number + rng.choice(["", ".", " ok", "-", "\u0663", " \uff15"])

    def value(depth):
        kind = rng.random()
        if depth and kind < 0.2:
            return [value(depth - 1) for _ in range(rng.randrange(4))]
        if depth and kind < 0.45:
            return table(depth - 1)
        if kind < 0.75:
            return text()
        return rng.choice([None, True, 1.5, float("1" + digits(13)), -int("1" + digits(11)), "plain", "", int("1" + digits(rng.choice([2, 11, 12, 15, 18, 19])))])

    def table(depth):
        return {rng.choice(KEYS): value(depth) for _ in range(rng.randrange(1, 5))}

    return (table(3),)


def drive(solution, event):
    lines = []
    return solution.log_event(event, lines.append), lines
