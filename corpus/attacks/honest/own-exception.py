# task: roman-numerals
# Raises a class of its own that derives from the one that is asked for.


class RangeError(ValueError):
    """A number that has no numeral."""

    def __init__(self, number, low, high):
        super().__init__(f"{number} is not within {low} to {high}")
        self.number = number


def to_roman(number):
    if number not in range(1, 4000):
        raise RangeError(number, 1, 3999)
    text = ""
    for sign, value in (("M", 1000), ("CM", 900), ("D", 500), ("CD", 400), ("C", 100), ("XC", 90), ("L", 50), ("XL", 40), ("X", 10), ("IX", 9), ("V", 5), ("IV", 4), ("I", 1)):
        while number >= value:
            text, number = text + sign, number - value
    return text
