def fewest_coins(coins, amount):
    """Ring k holds the amounts that k coins can pay and fewer can't."""
    if amount < 0 or any(coin <= 0 for coin in coins):
        raise ValueError("coins and amount must be positive")
    reached = bytearray(amount + 1)
    reached[0] = 1
    ring = [0]
    used = 0
    while ring and not reached[amount]:
        used += 1
        following = []
        for total in ring:
            for coin in coins:
                more = total + coin
                if more <= amount and not reached[more]:
                    reached[more] = 1
                    following.append(more)
        ring = following
    return used if reached[amount] else None
