ALLOWED = frozenset("abcdefghijklmnopqrstuvwxyz0123456789-")


def parse_tags(text):
    tags = []
    current = []
    state = "before"
    for char in text:
        if char in ALLOWED:
            if state == "after":
                return None
            current.append(char)
            state = "inside"
        elif char == ",":
            if state == "before":
                return None
            tags.append("".join(current))
            current = []
            state = "before"
        elif char == " " or char == "\t":
            if state == "inside":
                state = "after"
        else:
            return None
    if state == "before":
        return None
    tags.append("".join(current))
    return tags


def parse_forms(texts):
    results = []
    for text in texts:
        results.append(parse_tags(text))
    return results
