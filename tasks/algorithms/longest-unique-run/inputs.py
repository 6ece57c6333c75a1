LETTERS = "abcdefghijklmnopqrstuvwxyzABCÄÖÜéñšŢ\U00010061\u0301 0123456789-"


def fresh(rng):
    n = rng.choice([0, 1, 3, 8, 25, 80, 150])
    alphabet = LETTERS[:rng.choice([1, 2, 4, 9, 26, len(LETTERS)])]
    return ("".join(rng.choice(alphabet) for _ in range(n)),)


def scale(n, rng):
    more = rng.randint(1, min(n, 20000) // 16)
    period = min(n, 38000) // 2 - more
    chars = [chr(0x4E00 + code) for code in rng.sample(range(20000), period + more)]
    repeated = "".join(chars[:period]) * (n // period + 1)
    place = rng.randint(n - n // 8, n) - more
    return (repeated[:place] + "".join(chars[period:]) + repeated[place:n - more],)
