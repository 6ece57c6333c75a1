def fresh(rng):
    rate, capacity = rng.choice([1, 3, 7, 40]), rng.choice([0, 0, 2**60]) + rng.randint(1, 8)
    now, steps = rng.choice([0, 0, 2**60]) + rng.randint(-50, 5000), []
    for _ in range(rng.choice([3, 10, 30])):
        now += rng.choice([0, 1, 7, 90, 333, 1500, -120])
        steps.append((rng.choice(["allow", "allow", "wait", "tokens"]), now, rng.choice([rng.randint(1, 5), max(1, capacity - rng.randint(0, 3))])))
    return rate, capacity, steps


def drive(solution, rate, capacity, steps):
    bucket = solution.TokenBucket(rate, capacity)
    log = []
    for name, now, cost in steps:
        if name == "allow":
            log.append(bucket.allow(now, cost))
        elif name == "wait":
            log.append(bucket.wait(now, cost))
        else:
            log.append(bucket.tokens(now))
    return log
