HUNDREDS = ["", "C", "CC", "CCC", "CD", "D", "DC", "DCC", "DCCC", "CM"]
TENS = ["", "X", "XX", "XXX", "XL", "L", "LX", "LXX", "LXXX", "XC"]
ONES = ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"]


def to_roman(number):
    if number < 1 or number > 3999:
        raise ValueError(f"{number} has no numeral")
    thousands, rest = divmod(number, 1000)
    return "M" * thousands + HUNDREDS[rest // 100] + TENS[rest // 10 % 10] + ONES[rest % 10]
