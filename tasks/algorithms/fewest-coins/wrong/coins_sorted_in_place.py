def fewest_coins(coins, amount):
    coins.sort(reverse=True)
    if amount < 0 or (coins and coins[-1] < 1):
        raise ValueError("bad amount or coin")
    best = [0] + [amount + 1] * amount
    for total in range(1, amount + 1):
        for coin in coins:
            if coin <= total:
                best[total] = min(best[total], best[total - coin] + 1)
    return best[amount] if best[amount] <= amount else None
