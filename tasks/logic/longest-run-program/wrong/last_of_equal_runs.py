n = int(input())
numbers = list(map(int, input().split())) if n else []
best, best_number, length = 0, None, 0
for index in range(n):
    length = length + 1 if index and numbers[index] == numbers[index - 1] else 1
    if length >= best:
        best, best_number = length, numbers[index]
print(*((best, best_number) if best else (0,)))
