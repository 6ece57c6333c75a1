from itertools import groupby


class Line:
    def __init__(self, width):
        self.width = width
        self.words = []

    def takes(self, word):
        return not self.words or len(str(self)) + 1 + len(word) <= self.width

    def __str__(self):
        return " ".join(self.words)

    def spread(self):
        gaps = [" "] * (len(self.words) - 1)
        free = self.width - len(str(self)) if gaps else 0
        for number in range(free):
            gaps[number % len(gaps)] += " "
        return "".join(word + gap for word, gap in zip(self.words, gaps + [""]))


def justify(text, width):
    if width < 1:
        raise ValueError("no width")
    result = []
    for has_words, group in groupby(text.split("\n"), key=lambda line: line.strip() != ""):
        if not has_words:
            continue
        lines = [Line(width)]
        for word in " ".join(group).split():
            for start in range(0, len(word), width):
                piece = word[start : start + width]
                if not lines[-1].takes(piece):
                    lines.append(Line(width))
                lines[-1].words.append(piece)
        if result:
            result.append("")
        result.extend(line.spread() for line in lines[:-1])
        result.append(str(lines[-1]))
    return result
