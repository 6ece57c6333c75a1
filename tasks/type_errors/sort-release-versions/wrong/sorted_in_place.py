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
    versions.sort(key=key)
    return versions
