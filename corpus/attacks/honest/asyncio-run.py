# task: roman-numerals
# An event loop inside the function.
import asyncio

SIGNS = dict(zip("M CM D CD C XC L XL X IX V IV I".split(), (1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1)))


async def digits(number):
    for sign, value in SIGNS.items():
        await asyncio.sleep(0)
        count, number = divmod(number, value)
        yield sign * count


async def collect(number):
    return "".join([part async for part in digits(number)])


def to_roman(number):
    if not 1 <= number <= 3999:
        raise ValueError("out of range")
    return asyncio.run(collect(number))
