import unicodedata


def pad(text, width, align="left", fill=" "):
    if align not in ("left", "right", "center"):
        raise ValueError("align")
    if width < 0 or len(fill) != 1 or columns(fill) != 1:
        raise ValueError("width or fill")
    if columns(text) > width:
        if width == 0:
            text = ""
        else:
            end = len(text)
            while columns(text[:end]) >= width:
                end -= 1
            text = text[:end] + "…"
    space = width - columns(text.rstrip("…")) - text.endswith("…")
    left = {"left": 0, "right": space, "center": space // 2}[align]
    return fill * left + text + fill * (space - left)


def columns(text):
    total = 0
    for char in text:
        if unicodedata.combining(char) == 0 and unicodedata.category(char) != "Cf":
            total += 2 if unicodedata.east_asian_width(char) in "WFA" else 1
    return total
