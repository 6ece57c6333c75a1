from itertools import groupby

input()
runs = [(len(list(group)), number) for number, group in groupby(input().split())]
print(*max(runs, key=lambda run: run[0]))
