def fresh(rng):
    setup = rng.choice([(), (rng.choice([0, 2**60]) + rng.randint(0, 500),), (rng.randint(0, 900), rng.randint(0, 3), rng.choice([0, 7, 60]))])
    steps = []
    for _ in range(rng.choice([1, 6, 15, 30])):
        steps.append((rng.choice(["deposit", "withdraw", "withdraw", "withdraw", "close"]), rng.randint(-1, 160)))
    return setup, steps


def drive(solution, setup, steps):
    account = solution.Account(*setup)
    log = []
    for name, cents in steps:
        try:
            if name == "deposit":
                log.append(account.deposit(cents))
            elif name == "withdraw":
                log.append(account.withdraw(cents))
            else:
                log.append(account.close_month())
        except ValueError:
            log.append("refused")
    return log, account.balance
