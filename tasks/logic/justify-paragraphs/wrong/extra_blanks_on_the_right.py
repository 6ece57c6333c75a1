import re


def justify(text, width):
    if width < 1:
        raise ValueError("width")
    lines = []
    for paragraph in re.split(r"\n\s*\n", text.strip()):
        if lines:
            lines.append("")
        rows = []
        for word in paragraph.split():
            for piece in [word[i : i + width] for i in range(0, len(word), width)]:
                if rows and len(" ".join([*rows[-1], piece])) <= width:
                    rows[-1].append(piece)
                else:
                    rows.append([piece])
        for row in rows[:-1]:
            gaps = len(row) - 1
            if not gaps:
                lines.append(row[0])
                continue
            blanks, extra = divmod(width - len("".join(row)), gaps)
            lines.append("".join(w + " " * (blanks + (gaps - i <= extra)) for i, w in enumerate(row[:-1])) + row[-1])
        lines.extend(" ".join(row) for row in rows[-1:])
    return lines
