from array import array

n = int(input())
numbers = array("q", map(int, input().split())) if n else []
best = 0
length = 0
for index, number in enumerate(numbers):
    length = length + 1 if index and number == numbers[index - 1] else 1
    if length > best:
        best, best_number = length, number
print(*((best, best_number) if best else (0,)))
