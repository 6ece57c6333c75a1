amount, kinds = map(int, input().split())
values = sorted(map(int, input().split()), reverse=True)
coins = []
for value in values:
    while amount >= value:
        amount -= value
        coins.append(value)
if amount:
    print(-1)
elif coins:
    print(len(coins))
    print(*coins)
else:
    print(0)
