# task: roman-numerals
# An exception from another one, with a note.
ONES = ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"]


def to_roman(number):
    try:
        if number < 1:
            raise IndexError("too small")
        thousands = ["", "M", "MM", "MMM"][number // 1000]
    except IndexError as error:
        problem = ValueError("no numeral")
        problem.add_note(f"for {number}")
        raise problem from error
    parts = [thousands]
    for power, table in ((100, str.maketrans("IVX", "CDM")), (10, str.maketrans("IVX", "XLC")), (1, {})):
        parts.append(ONES[number // power % 10].translate(table))
    return "".join(parts)
