# task: roman-numerals
# Structural pattern matching.


def digit(value, one, five, ten):
    match value:
        case 9:
            return one + ten
        case 4:
            return one + five
        case n if n >= 5:
            return five + one * (n - 5)
        case n:
            return one * n


def to_roman(number):
    match number:
        case int() if 1 <= number <= 3999:
            pass
        case _:
            raise ValueError(f"{number} cannot be written")
    thousands, rest = divmod(number, 1000)
    hundreds, rest = divmod(rest, 100)
    tens, ones = divmod(rest, 10)
    return "M" * thousands + digit(hundreds, "C", "D", "M") + digit(tens, "X", "L", "C") + digit(ones, "I", "V", "X")
