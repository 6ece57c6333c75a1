def fewest_coins(coins, amount):
    if amount < 0 or any(coin < 1 for coin in coins):
        raise ValueError("bad amount or coin")
    best = [0] + [amount + 1] * amount
    for coin in coins:
        for total in range(amount, coin - 1, -1):
            best[total] = min(best[total], best[total - coin] + 1)
    return best[amount] if best[amount] <= amount else None
