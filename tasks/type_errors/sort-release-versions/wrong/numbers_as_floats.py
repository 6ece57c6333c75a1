import re


def key(version):
    numbers, _, tag = version.partition("-")
    parts = [float(part) for part in numbers.split(".")]
    while parts and parts[-1] == 0:
        parts.pop()
    if not tag:
        return parts, True, "", 0
    name, number = re.fullmatch(r"([a-z]+)(\d*)", tag).groups()
    return parts, False, name, float(number or 0)


def sort_versions(versions):
    return sorted(versions, key=key)
