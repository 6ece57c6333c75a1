def fresh(rng):
    calls = []
    for _ in range(rng.randint(0, 12)):
        name = rng.choice(["deposit", "withdraw", "withdraw", "add_interest"])
        calls.append((name, rng.randint(1, 900) if name == "add_interest" else rng.randint(-3, 120)))
    return (rng.choice(["Una", "Vic"]), rng.choice([0, 0, 0, 2**60]) + rng.randint(0, 200), rng.choice([0, 10, 100]), calls)


def drive(solution, owner, balance, overdraft, calls):
    account = solution.SavingsAccount(owner, balance, overdraft)
    results = []
    for name, number in calls:
        try:
            results.append(getattr(account, name)(number))
        except Exception:
            results.append("refused")
    return results, account.balance, account.history()
