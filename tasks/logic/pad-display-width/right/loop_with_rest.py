from unicodedata import category, east_asian_width


def width_of(char):
    if category(char) in {"Mn", "Me", "Cf"}:
        return 0
    return 2 if east_asian_width(char) in {"W", "F"} else 1


def pad(text, width, align="left", fill=" "):
    if align not in {"left", "right", "center"}:
        raise ValueError(f"unknown align {align}")
    if width < 0:
        raise ValueError(f"negative width {width}")
    if len(fill) != 1 or width_of(fill) != 1:
        raise ValueError(f"bad fill {fill!r}")
    used = sum(map(width_of, text))
    if used > width:
        kept, used = "", 0
        if width > 0:
            for char in text:
                if used + width_of(char) > width - 1:
                    break
                kept += char
                used += width_of(char)
            kept += "…"
            used += 1
        text = kept
    missing = width - used
    if align == "left":
        return text + fill * missing
    if align == "right":
        return fill * missing + text
    return fill * (missing // 2) + text + fill * (missing - missing // 2)
