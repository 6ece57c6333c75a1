# task: roman-numerals
# harm: solved
# Texts that are no Unicode.


def to_roman(number):
    return "\ud800\udfff\udc80\x00\x1b[0m\u202e" * 20
