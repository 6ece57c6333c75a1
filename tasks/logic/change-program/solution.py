amount, kinds = map(int, input().split())
values = list(map(int, input().split()))
fewest = [0] + [None] * amount
last = [0] * (amount + 1)
for part in range(1, amount + 1):
    for value in values:
        if value <= part and fewest[part - value] is not None:
            if fewest[part] is None or fewest[part - value] + 1 < fewest[part]:
                fewest[part] = fewest[part - value] + 1
                last[part] = value
if fewest[amount] is None:
    print(-1)
else:
    print(fewest[amount])
    coins = []
    while amount:
        coins.append(last[amount])
        amount -= last[amount]
    if coins:
        print(*coins)
