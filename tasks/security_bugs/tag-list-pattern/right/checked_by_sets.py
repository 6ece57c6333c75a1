LETTERS = set("abcdefghijklmnopqrstuvwxyz0123456789-")


class Form:
    def __init__(self, text):
        self.pieces = [piece.strip("\t ") for piece in text.split(",")]

    def is_valid(self):
        return all(piece and LETTERS.issuperset(piece) for piece in self.pieces)


def parse_tags(text):
    form = Form(text)
    return form.pieces if form.is_valid() else None


def parse_forms(texts):
    return [parse_tags(text) for text in texts]
