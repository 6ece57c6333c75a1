from itertools import combinations

amount, kinds = map(int, input().split())
values = list(map(int, input().split()))
for count in range(kinds + 1):
    way = next((c for c in combinations(values, count) if sum(c) == amount), None)
    if way is not None:
        print(count)
        print(*way)
        break
else:
    print(-1)
