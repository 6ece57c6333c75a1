n = int(input())
numbers = list(map(int, input().split())) if n else []
best, best_number = 0, None
for start in range(n):
    ends = [end for end in range(start, n) if numbers[end] != numbers[start]]
    length = (ends[0] if ends else n) - start
    if length > best:
        best, best_number = length, numbers[start]
print(*((best, best_number) if best else (0,)))
