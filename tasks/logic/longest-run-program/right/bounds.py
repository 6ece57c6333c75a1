from sys import stdin, exit

stdin.readline()
row = [int(word) for word in stdin.readline().split()]
if not row:
    print(0)
    exit()
bounds = [0] + [at for at in range(1, len(row)) if row[at] != row[at - 1]] + [len(row)]
lengths = [end - start for start, end in zip(bounds, bounds[1:])]
longest = max(lengths)
print(longest, row[bounds[lengths.index(longest)]])
