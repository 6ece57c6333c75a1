import sys
from collections import deque

amount, _, *values = map(int, sys.stdin.read().split())
came_by = {0: 0}
waiting = deque([0])
while waiting and amount not in came_by:
    known = waiting.popleft()
    for value in values:
        total = known + value
        if total <= amount and total not in came_by:
            came_by[total] = value
            waiting.append(total)
if amount not in came_by:
    print(-1)
else:
    coins = []
    while amount:
        coins.append(came_by[amount])
        amount -= came_by[amount]
    print(len(coins))
    print(*sorted(coins))
