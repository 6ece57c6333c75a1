import re


def justify(text: str, width: int) -> list[str]:
    """Set paragraphs in lines of equal width."""
    if width < 1:
        raise ValueError("width must be at least 1")
    lines = []
    for paragraph in re.split(r"\n[ \t]*\n+", text.strip()):
        if lines:
            lines.append("")
        rows = _fill(paragraph.split(), width)
        lines.extend(_spread(row, width) for row in rows[:-1])
        lines.extend(" ".join(row) for row in rows[-1:])
    return lines


def _fill(words, width):
    pieces = [word[i : i + width] for word in words for i in range(0, len(word), width)]
    rows = []
    for piece in pieces:
        if rows and len(" ".join([*rows[-1], piece])) <= width:
            rows[-1].append(piece)
        else:
            rows.append([piece])
    return rows


def _spread(row, width):
    *words, last = row
    if not words:
        return last
    blanks, extra = divmod(width - len("".join(row)), len(words))
    return "".join(word + " " * (blanks + (i < extra)) for i, word in enumerate(words)) + last
