import sys
from functools import lru_cache

sys.setrecursionlimit(50_000)
amount, _ = map(int, sys.stdin.readline().split())
values = tuple(map(int, sys.stdin.readline().split()))


@lru_cache(maxsize=None)
def way(rest):
    """The best last coin for a part and how many coins it takes."""
    if rest == 0:
        return 0, 0
    found = [(way(rest - value)[0] + 1, value) for value in values if value <= rest]
    return min(found, default=(float("inf"), 0))


for part in range(0, amount, 100):
    way(part)
count = way(amount)[0]
if count == float("inf"):
    print(-1)
else:
    row = []
    while amount:
        row.append(way(amount)[1])
        amount -= row[-1]
    print(count, *row, sep="\n")
