# task: sort-release-versions
# A comparison of two versions, written out.
from functools import cmp_to_key
from itertools import zip_longest
import re


def parts(version):
    numbers, _, tag = version.partition("-")
    name, number = re.match(r"([a-z]*)(\d*)", tag).groups()
    return [int(part) for part in numbers.split(".")], tag, name, int(number or 0)


def compare(one, other):
    (numbers, tag, name, number), (numbers2, tag2, name2, number2) = one, other
    for a, b in zip_longest(numbers, numbers2, fillvalue=0):
        if a != b:
            return -1 if a < b else 1
    if not tag or not tag2:
        return bool(tag2) - bool(tag)
    a, b = (name, number), (name2, number2)
    return (a > b) - (a < b)


def sort_versions(versions):
    read = {version: parts(version) for version in versions}
    return sorted(versions, key=lambda version: cmp_to_key(compare)(read[version]))
