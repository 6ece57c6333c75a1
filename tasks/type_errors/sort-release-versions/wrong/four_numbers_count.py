import re


def version_key(version: str) -> tuple[list[int], bool, str, int]:
    """Return a sort key whose positions always hold the same types."""
    numbers, _, tag = version.partition("-")
    parts = [int(part) for part in numbers.split(".")]
    parts = parts[:4]
    while parts and parts[-1] == 0:
        parts.pop()
    if not tag:
        return parts, True, "", 0
    name, number = re.fullmatch(r"([a-z]+)(\d*)", tag).groups()
    return parts, False, name, int(number or 0)


def sort_versions(versions: list[str]) -> list[str]:
    """Return the versions from oldest to newest."""
    return sorted(versions, key=version_key)
