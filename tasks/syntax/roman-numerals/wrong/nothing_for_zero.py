def to_roman(number):
    if number >= 4000 or number < 0:
        raise ValueError("range")
    signs = [(1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL")]
    signs += [(10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")]
    numeral = ""
    for value, sign in signs:
        numeral += sign * (number // value)
        number %= value
    return numeral
