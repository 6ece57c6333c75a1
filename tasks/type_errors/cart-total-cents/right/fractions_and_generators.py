from fractions import Fraction


def checked(quantity):
    number = int(quantity)
    if not number >= 0:
        raise ValueError("a quantity may not be negative")
    return number


def cart_total_cents(lines):
    euros = Fraction(0)
    for price, quantity in lines:
        match price:
            case str():
                unit = Fraction(price)
            case _:
                unit = Fraction(price, 100)
        euros += unit * checked(quantity)
    return int(euros * 100)
