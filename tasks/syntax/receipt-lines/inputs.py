NAMES = ["Tea", "Bread", "Very old cheese rind", "Äpfel", "Sixteen letters!", "Seventeen letters", ""]


def fresh(rng):
    top = rng.choice([30, 2000, 500000, 10**18])
    return (
        [
            (rng.choice(NAMES), rng.randint(1, 120), rng.randint(-top, top))
            for _ in range(rng.choice([0, 1, 2, rng.randint(3, 12)]))
        ],
    )
