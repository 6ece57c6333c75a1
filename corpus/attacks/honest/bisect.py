# task: roman-numerals
# Binary search over the values.
import bisect

VALUES = [1, 4, 5, 9, 10, 40, 50, 90, 100, 400, 500, 900, 1000]
NAMES = ["I", "IV", "V", "IX", "X", "XL", "L", "XC", "C", "CD", "D", "CM", "M"]


def to_roman(number):
    if number < 1 or number > 3999:
        raise ValueError(number)
    text = []
    while number:
        place = bisect.bisect_right(VALUES, number) - 1
        text.append(NAMES[place])
        number -= VALUES[place]
    return "".join(text)
