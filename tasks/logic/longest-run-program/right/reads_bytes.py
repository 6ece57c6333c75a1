import sys

data = open(0, "rb").read().split()
count = int(data[0])
best = 0
start = 1
while start <= count:
    end = start
    while end <= count and data[end] == data[start]:
        end += 1
    if end - start > best:
        best = end - start
        number = int(data[start])
    start = end
sys.stdout.write(f"{best} {number}\n" if best else "0\n")
