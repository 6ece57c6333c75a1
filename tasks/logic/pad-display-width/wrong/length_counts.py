def pad(text, width, align="left", fill=" "):
    if align not in ("left", "right", "center") or width < 0 or len(fill) != 1:
        raise ValueError("bad argument")
    if len(text) > width:
        text = text[: width - 1] + "…" if width else ""
    space = width - len(text)
    left = {"left": 0, "right": space, "center": space // 2}[align]
    return fill * left + text + fill * (space - left)
