DIGITS = "0123456789"


def read_number(text):
    text = text.lstrip()
    sign = text.startswith("-")
    length = int(sign)
    while length < len(text) and text[length].isdigit():
        length += 1
    if length == sign:
        raise ValueError(f"no number in {text!r}")
    return int(text[:length]), text[length:].strip()


def read_part(part):
    first, rest = read_number(part)
    if not rest:
        return [first]
    if rest[0] != "-":
        raise ValueError(f"bad part {part!r}")
    last, rest = read_number(rest[1:])
    if rest:
        raise ValueError(f"bad part {part!r}")
    return list(range(first, last + 1)) if first <= last else list(range(first, last - 1, -1))


def expand_ranges(spec):
    seen, order = set(), []

    def add(value):
        if value is None:
            return
        if isinstance(value, list):
            for inner in value:
                add(inner)
        elif isinstance(value, str):
            if value.strip():
                for part in value.split(","):
                    for number in read_part(part):
                        keep(number)
        elif isinstance(value, int):
            keep(value)
        else:
            raise TypeError(f"a {type(value).__name__} is no specification")

    def keep(number):
        if number not in seen:
            seen.add(number)
            order.append(number)

    add(spec)
    return order
