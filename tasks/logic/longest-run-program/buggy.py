n = int(input())
numbers = list(map(int, input().split())) if n else []
best = 0
best_number = None
length = 0
for index in range(n):
    if index and numbers[index] == numbers[index - 1]:
        length += 1
    else:
        if length > best:
            best = length
            best_number = numbers[index - 1]
        length = 1
if best:
    print(best, best_number)
else:
    print(0)
