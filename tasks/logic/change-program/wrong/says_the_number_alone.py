amount, kinds = map(int, input().split())
values = list(map(int, input().split()))
fewest = [0] + [10**9] * amount
for part in range(1, amount + 1):
    fewest[part] = min([fewest[part - v] + 1 for v in values if v <= part], default=10**9)
print(fewest[amount] if fewest[amount] < 10**9 else -1)
