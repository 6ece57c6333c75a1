"""Numbers, texts, bytes and the constants."""

import decimal
import fractions
import struct
from typing import Any, Final, cast

from shared.wire.codec import READERS, Decoder, Encoder, kind
from shared.wire.limits import DECIMAL_DIGITS_LIMIT, DECIMAL_EXPONENT_LIMIT, INT_LIMIT_BYTES, WireError
from shared.wire.tags import F64, I64, U32

_COMPLEX: Final = struct.Struct("<dd")
_VIEW_FORMATS: Final = frozenset("bBcdfhHiIlLnNqQ?")


def _put_none(enc: Encoder, value: Any, depth: int) -> None:
    enc.out.append(b"N")


def _put_bool(enc: Encoder, value: Any, depth: int) -> None:
    enc.out.append(b"T" if value else b"F")


def put_int(enc: Encoder, value: Any, depth: int) -> None:
    value = int.__int__(value)
    if -0x8000000000000000 <= value <= 0x7FFFFFFFFFFFFFFF:
        enc.out.append(b"i" + I64.pack(value))
        return
    size = (value.bit_length() >> 3) + 1
    if size > INT_LIMIT_BYTES:
        raise WireError(f"it holds an integer of {size:,} bytes; the limit is {INT_LIMIT_BYTES:,}")
    enc.out.append(b"I" + U32.pack(size) + value.to_bytes(size, "little", signed=True))


def _read_big_int(dec: Decoder, depth: int) -> int:
    size = dec.count(1)
    if size > INT_LIMIT_BYTES:
        raise WireError(f"integer of {size} bytes; the limit is {INT_LIMIT_BYTES}")
    return int.from_bytes(dec.take(size), "little", signed=True)


def _put_float(enc: Encoder, value: Any, depth: int) -> None:
    enc.out.append(b"d" + F64.pack(float.__float__(value)))


def _put_complex(enc: Encoder, value: Any, depth: int) -> None:
    value = complex.__add__(value, 0) if type(value) is not complex else value
    enc.out.append(b"c" + _COMPLEX.pack(value.real, value.imag))


def put_str(enc: Encoder, value: Any, depth: int) -> None:
    data = str.encode(value, "utf-8", "surrogatepass")
    enc.out.append(b"s" + U32.pack(len(data)) + data)


def _put_bytes(enc: Encoder, value: Any, depth: int) -> None:
    data = value if type(value) is bytes else b"".join([value])
    enc.out.append(b"b" + U32.pack(len(data)) + data)


def _put_bytearray(enc: Encoder, value: Any, depth: int) -> None:
    data = bytes(memoryview(value))
    enc.out.append(b"B" + U32.pack(len(data)) + data)


def _put_memoryview(enc: Encoder, value: Any, depth: int) -> None:
    """Of items that `cast` does not know, it is one of bytes."""
    known = value.format in _VIEW_FORMATS and value.ndim > 0
    enc.out.append(b"V" + (b"r" if value.readonly else b"w"))
    put_str(enc, value.format if known else "B", depth)
    enc.put(value.shape if known and value.ndim > 1 and value.nbytes else (), depth + 1)
    _put_bytes(enc, value.tobytes(), depth)


def _read_memoryview(dec: Decoder, depth: int) -> memoryview:
    readonly = dec.take(1) == b"r"
    code, shape, data = dec.value(depth), dec.value(depth + 1), dec.value(depth)
    if type(code) is not str or code not in _VIEW_FORMATS or type(shape) is not tuple or type(data) is not bytes:
        raise WireError("no memoryview")
    view: Any = memoryview(data if readonly else bytearray(data))
    try:
        return cast(memoryview, view.cast(code, shape) if shape else view.cast(code))
    except (TypeError, ValueError, OverflowError) as error:
        raise WireError("no memoryview") from error


def _put_ellipsis(enc: Encoder, value: Any, depth: int) -> None:
    enc.out.append(b"." if value is Ellipsis else b"!")


def _put_decimal(enc: Encoder, value: Any, depth: int) -> None:
    enc.out.append(b"D")
    put_str(enc, decimal.Decimal.__str__(value), depth)


def _read_decimal(dec: Decoder, depth: int) -> decimal.Decimal:
    if dec.take(1) != b"s":
        raise WireError("decimal text expected")
    text = dec.text()
    if len(text) > DECIMAL_DIGITS_LIMIT:
        raise WireError(f"decimal of {len(text)} digits; the limit is {DECIMAL_DIGITS_LIMIT}")
    value = decimal.Decimal(text)
    exponent = value.as_tuple().exponent
    if isinstance(exponent, int) and abs(exponent) > DECIMAL_EXPONENT_LIMIT:
        raise WireError(f"decimal exponent {exponent}; the limit is {DECIMAL_EXPONENT_LIMIT}")
    return value


def _put_fraction(enc: Encoder, value: Any, depth: int) -> None:
    enc.out.append(b"R")
    put_int(enc, fractions.Fraction.numerator.__get__(value), depth)
    put_int(enc, fractions.Fraction.denominator.__get__(value), depth)


def _read_fraction(dec: Decoder, depth: int) -> fractions.Fraction:
    numerator, denominator = dec.integer(), dec.integer()
    return fractions.Fraction(numerator, denominator)


kind(type(None), b"N", _put_none, lambda dec, depth: None)
kind(bool, b"T", _put_bool, lambda dec, depth: True)
READERS[ord("F")] = lambda dec, depth: False
kind(int, b"i", put_int, lambda dec, depth: dec.unpack(I64)[0])
READERS[ord("I")] = _read_big_int
kind(float, b"d", _put_float, lambda dec, depth: dec.unpack(F64)[0])
kind(complex, b"c", _put_complex, lambda dec, depth: complex(*dec.unpack(_COMPLEX)))
kind(str, b"s", put_str, lambda dec, depth: dec.text())
kind(bytes, b"b", _put_bytes, lambda dec, depth: bytes(dec.take(dec.count(1))))
kind(bytearray, b"B", _put_bytearray, lambda dec, depth: bytearray(dec.take(dec.count(1))))
kind(memoryview, b"V", _put_memoryview, _read_memoryview)
kind(type(Ellipsis), b".", _put_ellipsis, lambda dec, depth: Ellipsis)
kind(type(NotImplemented), b"!", _put_ellipsis, lambda dec, depth: NotImplemented)
kind(decimal.Decimal, b"D", _put_decimal, _read_decimal)
kind(fractions.Fraction, b"R", _put_fraction, _read_fraction)
