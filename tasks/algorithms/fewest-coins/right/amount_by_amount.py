def fewest_coins(coins, amount):
    if amount < 0:
        raise ValueError("negative amount")
    if coins and min(coins) < 1:
        raise ValueError("coins below 1")
    values = sorted(set(coins))
    fewest = [0]
    for total in range(1, amount + 1):
        best = None
        for coin in values:
            if coin > total:
                break
            before = fewest[total - coin]
            if before is not None and (best is None or before + 1 < best):
                best = before + 1
        fewest.append(best)
    return fewest[amount]
