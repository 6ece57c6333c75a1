def justify(text, width):
    if width < 1:
        raise ValueError(f"width {width} is too small")
    paragraphs = [[]]
    for line in text.split("\n"):
        words = line.split()
        if words:
            paragraphs[-1] += words
        elif paragraphs[-1]:
            paragraphs.append([])
    result = []
    for words in paragraphs:
        if words:
            result += [""] * bool(result) + set_paragraph(words, width)
    return result


def set_paragraph(words, width):
    lines = []
    row, used = [], 0
    for word in words:
        while word:
            piece, word = word[:width], word[width:]
            if row and used + 1 + len(piece) > width:
                lines.append(spread(row, width))
                row, used = [], 0
            used += len(piece) + (1 if row else 0)
            row.append(piece)
    return lines + [" ".join(row)]


def spread(row, width):
    gaps = len(row) - 1
    missing = width - sum(map(len, row))
    text = row[0]
    for number, word in enumerate(row[1:]):
        blanks = missing // gaps + (1 if number < missing % gaps else 0)
        text += " " * blanks + word
    return text
