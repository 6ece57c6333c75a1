from collections import deque


def fewest_coins(coins, amount):
    for coin in coins:
        if coin < 1:
            raise ValueError(f"{coin} is no coin")
    if amount < 0:
        raise ValueError(f"{amount} can't be paid")
    seen = {amount}
    queue = deque([(amount, 0)])
    while queue:
        left, used = queue.popleft()
        if left == 0:
            return used
        for coin in set(coins):
            rest = left - coin
            if rest >= 0 and rest not in seen:
                seen.add(rest)
                queue.append((rest, used + 1))
    return None
