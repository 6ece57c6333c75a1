import os


class Reader:
    def __init__(self):
        self.settings = {}
        self.number = 0

    def feed(self, line):
        self.number += 1
        text = line.strip()
        if text and not text.startswith("#"):
            place = text.find("=")
            if place <= 0 or not text[:place].strip():
                raise ValueError("line %d: bad setting" % self.number)
            self.settings[text[:place].rstrip()] = self.convert(text[place + 1 :].lstrip())

    @staticmethod
    def convert(text):
        if len(text) > 1 and text.startswith('"') and text.endswith('"'):
            return text[1 : len(text) - 1]
        lower = text.lower()
        if lower == "true" or lower == "false":
            return lower == "true"
        digits = text[1:] if text.startswith("-") else text
        if digits and all("0" <= char <= "9" for char in digits):
            return int(text)
        return text


def load_settings(path):
    reader = Reader()
    if os.path.exists(path):
        with open(path, "r", encoding="utf-8") as file:
            for line in file:
                reader.feed(line)
    return reader.settings
