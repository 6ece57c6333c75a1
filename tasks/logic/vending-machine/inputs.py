def fresh(rng):
    prices = {"a": 5 * rng.randint(1, 20), "b": 10 * rng.randint(1, 20), "c": 30}
    stock = {item: rng.randint(0, 4) for item in rng.sample("abc", 2)}
    coins = {coin: rng.randint(0, 3) for coin in rng.sample([200, 100, 50, 20, 10, 5], rng.randint(0, 6))}
    steps = []
    for _ in range(rng.choice([3, 8, 16, 30])):
        steps.append(rng.choice([200, 100, 100, 50, 20, 20, 10, 5, "a", "b", "c", "c", "d", "refund", 7]))
    return prices, stock, coins, steps


def drive(solution, prices, stock, coins, steps):
    vending = solution.VendingMachine(prices, stock, coins)
    log = []
    for step in steps:
        try:
            if isinstance(step, int):
                log.append(vending.insert(step))
            elif step == "refund":
                log.append(vending.refund())
            else:
                log.append(vending.select(step))
        except solution.Refused as error:
            log.append(str(error))
        except (KeyError, ValueError) as error:
            log.append(type(error).__name__)
    return log, vending.till(), vending.refund()
