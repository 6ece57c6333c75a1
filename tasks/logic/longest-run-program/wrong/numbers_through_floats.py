n = int(input())
numbers = [int(float(w)) for w in input().split()] if n else []
best = 0
best_number = None
length = 0
for index in range(n):
    if index and numbers[index] == numbers[index - 1]:
        length += 1
    else:
        length = 1
    if length > best:
        best = length
        best_number = numbers[index]
if best:
    print(best, best_number)
else:
    print(0)
