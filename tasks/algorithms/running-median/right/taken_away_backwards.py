def running_medians(prices):
    """All prices in order as a linked list; from the last sale on they are taken out, and the middle moves by one."""
    n = len(prices)
    if n == 0:
        return []
    order = sorted(range(n), key=lambda sale: (prices[sale], sale))
    rank = [0] * n
    for place, sale in enumerate(order):
        rank[sale] = place
    before = {sale: other for other, sale in zip(order, order[1:])}
    after = {sale: other for sale, other in zip(order, order[1:])}
    middle = order[(n - 1) // 2]
    medians = [None] * n
    for last in range(n - 1, -1, -1):
        count = last + 1
        if count % 2:
            medians[last] = prices[middle]
        else:
            medians[last] = (prices[middle] + prices[after[middle]]) / 2
        # With one price less the lower middle is number (count - 2) // 2 of the rest.
        if count % 2:
            moved = before.get(middle) if rank[last] >= rank[middle] else middle
        else:
            moved = after.get(middle) if rank[last] <= rank[middle] else middle
        left, right = before.pop(last, None), after.pop(last, None)
        if left is not None:
            if right is None:
                after.pop(left, None)
            else:
                after[left] = right
        if right is not None:
            if left is None:
                before.pop(right, None)
            else:
                before[right] = left
        middle = moved
    return medians
