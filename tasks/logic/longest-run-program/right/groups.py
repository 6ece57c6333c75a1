import sys
from itertools import groupby


def main():
    words = sys.stdin.read().split()
    runs = [(len(list(group)), number) for number, group in groupby(words[1:])]
    if not runs:
        print(0)
        return
    length, number = max(runs, key=lambda run: run[0])
    print(length, int(number))


if __name__ == "__main__":
    main()
