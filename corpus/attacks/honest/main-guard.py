# task: average-list
# Reads arguments when run as a program.
import argparse
import sys


def average_list(numbers):
    return sum(numbers) / len(numbers) if numbers else 0


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("numbers", type=float, nargs="*")
    print(average_list(parser.parse_args().numbers))
    sys.exit(0)
