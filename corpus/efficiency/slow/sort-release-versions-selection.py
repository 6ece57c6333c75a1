# task: sort-release-versions
# Takes the least of what is left.
import re


def key(version):
    numbers, _, tag = version.partition("-")
    parts = [int(part) for part in numbers.split(".")]
    while parts and parts[-1] == 0:
        parts.pop()
    name, number = re.match(r"([a-z]*)(\d*)", tag).groups()
    return parts, not tag, name, int(number or 0)


def sort_versions(versions):
    left, order = [(key(version), place) for place, version in enumerate(versions)], []
    while left:
        least = min(left)
        left.remove(least)
        order.append(versions[least[1]])
    return order
