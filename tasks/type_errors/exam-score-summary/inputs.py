def fresh(rng):
    entries = []
    for _ in range(rng.choice([0, 1, 2, rng.randint(3, 30)])):
        score = rng.randint(-20, 420) / 4
        entries.append(
            rng.choice([score, int(score), str(score), f" {int(score)} ", None, "n/a", "", "7,5", score, str(score)])
        )
    return (entries,)
