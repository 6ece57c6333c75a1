import textwrap


def justify(text, width):
    if width < 1:
        raise ValueError("width")
    lines = []
    for paragraph in text.split("\n\n"):
        rows = textwrap.wrap(paragraph, width)
        if lines and rows:
            lines.append("")
        for row in rows[:-1]:
            words = row.split()
            if len(words) > 1:
                blanks, extra = divmod(width - len("".join(words)), len(words) - 1)
                row = "".join(w + " " * (blanks + (i < extra)) for i, w in enumerate(words[:-1])) + words[-1]
            lines.append(row)
        lines += rows[-1:]
    return lines
