# task: two-sum
# harm: answer contains u001b
# Prints terminal codes, nulls, lone surrogates, direction marks and broken UTF-8.
import os
import sys

print("\x1b[2J\x1b]0;title\x07\x00\x08 \u202e\u2066 \udc80 \U000e0041")
os.write(1, b"\xff\xfe\x80 \x1b[31m broken")
sys.stdout.flush()


def find_pair(numbers, target):
    raise ValueError("\x1b[2J\x00\udcff\u202e")
