import re


def sort_versions(versions):
    """Every version becomes a text that sorts as the version does: numbers get their length in front."""

    def number(digits):
        digits = digits.lstrip("0")
        return f"{len(digits):06d}{digits}"

    def key(version):
        numbers, dash, tag = version.partition("-")
        parts = [number(part) for part in numbers.split(".")]
        while parts and parts[-1] == "000000":
            del parts[-1]
        if not dash:
            return parts, "~"
        letters = re.match("[a-z]+", tag).group()
        return parts, f"{letters} {number(tag[len(letters):])}"

    keyed = [(key(version), position) for position, version in enumerate(versions)]
    return [versions[position] for _, position in sorted(keyed)]
