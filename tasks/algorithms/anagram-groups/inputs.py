def fresh(rng):
    alphabet = rng.choice(["ab", "abC", "aAbcd ", "eéEÉn", "sSßẞ "])
    longest = rng.choice([2, 4, 6])
    words = []
    for _ in range(rng.choice([0, 1, 4, 15, 50])):
        words.append("".join(rng.choice(alphabet) for _ in range(rng.randint(0, longest))))
    return (words,)


PLACES = ["ABCDEFGHIJ", "klmnopqrst", "uvwxyz0123", "456789äöüß"]


def scale(n, rng):
    words = []
    for i in range(n):
        word = [letters[i // 10 ** place % 10] for place, letters in enumerate(PLACES)]
        rng.shuffle(word)
        words.append("".join(word) + "é" * (i // 10000))
    return (words,)
