def to_roman(number):
    """As many strokes as the number says; five strokes become a V, two of these an X, and so on."""
    if number not in range(1, 4000):
        raise ValueError("out of range")
    numeral = "I" * number
    for small, middle, large in ("IVX", "XLC", "CDM"):
        numeral = numeral.replace(small * 10, large)
        numeral = numeral.replace(small * 9, small + large)
        numeral = numeral.replace(small * 5, middle)
        numeral = numeral.replace(small * 4, small + middle)
    return numeral
