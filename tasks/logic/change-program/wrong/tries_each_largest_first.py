amount, kinds = map(int, input().split())
values = sorted(map(int, input().split()), reverse=True)
best = None
for skip in range(kinds):
    left, coins = amount, []
    for value in values[skip:]:
        while left >= value:
            left -= value
            coins.append(value)
    if not left and (best is None or len(coins) < len(best)):
        best = coins
if best is None:
    print(-1)
else:
    print(len(best))
    print(*best)
