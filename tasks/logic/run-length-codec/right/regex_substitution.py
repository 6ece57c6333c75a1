import re


def encode(text):
    def write(run):
        char = run[1]
        length = len(run[0])
        return ("" if length == 1 else str(length)) + re.sub(r"([0-9\\])", r"\\\1", char)

    return re.sub(r"(.)\1*", write, text, flags=re.DOTALL)


def decode(code):
    bad = re.sub(r"(?:[1-9][0-9]*)?(?:\\.|[^\\0-9])", "", code, flags=re.DOTALL)
    parts = list(re.finditer(r"([1-9][0-9]*)?\\?(.)", code, re.DOTALL)) if not bad else []
    if bad:
        raise ValueError(f"stray {bad!r}")
    return "".join(part[2] * int(part[1] or "1") for part in parts)
