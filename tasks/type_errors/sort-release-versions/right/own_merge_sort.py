from functools import lru_cache


@lru_cache(maxsize=None)
def parsed(version):
    head, _, tail = version.partition("-")
    numbers = [int(part) for part in head.split(".")]
    while numbers and not numbers[-1]:
        numbers.pop()
    name = "".join(char for char in tail if not char.isdigit())
    count = "".join(char for char in tail if char.isdigit())
    return tuple(numbers), 0 if tail else 1, name, int(count) if count else 0


def sort_versions(versions):
    if len(versions) < 2:
        return list(versions)
    middle = len(versions) // 2
    left, right = sort_versions(versions[:middle]), sort_versions(versions[middle:])
    merged = []
    i = j = 0
    while i < len(left) and j < len(right):
        if parsed(right[j]) < parsed(left[i]):
            merged.append(right[j])
            j += 1
        else:
            merged.append(left[i])
            i += 1
    return merged + left[i:] + right[j:]
