def fresh(rng):
    rooms = rng.sample(["A", "b", "C", "Hall"], rng.randint(1, 4))
    bookings = [f"{rng.choice('aBc')} {span(rng)}" for _ in range(rng.randint(0, 4))]
    start, _, end = span(rng).partition("-")
    return rooms, bookings, start, end


def span(rng):
    times = sorted(rng.sample([*range(8 * 60, 14 * 60, 15)], 2))
    return "-".join(f"{time // 60}:{time % 60:02}" for time in times)
