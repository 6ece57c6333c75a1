import unicodedata
from bisect import bisect_right
from itertools import accumulate


def columns(char):
    if unicodedata.category(char) in ("Mn", "Me", "Cf"):
        return 0
    return {"W": 2, "F": 2}.get(unicodedata.east_asian_width(char), 1)


def pad(text, width, align="left", fill=" "):
    sides = {"left": lambda space: 0, "right": lambda space: space, "center": lambda space: space // 2}
    if align not in sides or width < 0:
        raise ValueError((align, width))
    if [columns(char) for char in fill] != [1]:
        raise ValueError(fill)
    ends = list(accumulate(map(columns, text), initial=0))
    if ends[-1] > width:
        kept = bisect_right(ends, width - 1) - 1 if width else 0
        text = text[:kept] + "…" * (width > 0)
        ends = ends[: kept + 1]
        ends.append(ends[-1] + (width > 0))
    space = width - ends[-1]
    left = sides[align](space)
    return "".join([fill * left, text, fill * (space - left)])
