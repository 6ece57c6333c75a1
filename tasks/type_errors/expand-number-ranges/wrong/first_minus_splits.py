def expand_ranges(spec):
    found = []
    if spec is None:
        return found
    if isinstance(spec, int):
        return [spec]
    if isinstance(spec, list):
        for inner in spec:
            found += expand_ranges(inner)
        return list(dict.fromkeys(found))
    if not isinstance(spec, str):
        raise TypeError("type")
    for part in spec.split(",") if spec.strip() else []:
        first, minus, last = part.strip().rpartition("-")
        if minus and first:
            start, end = int(first), int(last)
        else:
            start = end = int(part)
        found += range(start, end + 1) if start <= end else range(start, end - 1, -1)
    return list(dict.fromkeys(found))
