def fresh(rng):
    alphabet = rng.choice(["ab", "abc\n", "01a", "9\\", "xé²-", "a\u06631\\"])
    runs = rng.choice([0, 1, 3, 6, 12])
    text = "".join(rng.choice(alphabet) * rng.choice([1, 1, 2, 3, 11, 25]) for _ in range(runs))
    code = "".join(rng.choice("a\\12305z\n") for _ in range(rng.randint(0, 6)))
    return text, code


def drive(solution, text, code):
    coded = solution.encode(text)
    try:
        plain = solution.decode(code)
    except ValueError:
        plain = None
    return coded, solution.decode(coded), plain
