def fresh(rng):
    top = rng.choice([0, 1, 2, 5, 40, 600])
    notes = [rng.randint(0, top) for _ in range(rng.choice([0, 1, 5, 20, 80]))]
    kind = rng.random()
    if notes and kind < 0.6:
        start = rng.randrange(len(notes))
        shift = rng.randint(-20, 20)
        melody = [note + shift for note in notes[start:start + rng.randint(1, 7)]]
    else:
        melody = [rng.randint(0, top) for _ in range(rng.choice([0, 1, 2, 3, 5]))]
    return (notes, melody)


def scale(n, rng):
    """Two long held notes: the melody is nearly there, or there, at every position."""
    pitch = rng.randint(50, 70)
    rise = n // 2 + rng.randint(-(n // 8), n // 8)
    return ([pitch] * rise + [pitch + 1] * (n - rise), [60] * (n // 4 + rng.randint(0, n // 16)))
