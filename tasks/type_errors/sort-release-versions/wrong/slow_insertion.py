import re


def key(version):
    numbers, _, tag = version.partition("-")
    parts = [int(part) for part in numbers.split(".")]
    while parts and parts[-1] == 0:
        parts.pop()
    if not tag:
        return parts, True, "", 0
    name, number = re.fullmatch(r"([a-z]+)(\d*)", tag).groups()
    return parts, False, name, int(number or 0)


def sort_versions(versions):
    ordered = []
    for version in versions:
        place = len(ordered)
        while place and ordered[place - 1][0] > key(version):
            place -= 1
        ordered.insert(place, (key(version), version))
    return [version for _, version in ordered]
