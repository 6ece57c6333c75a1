"""Checks of the wire format, run by a test with the real interpreter: prints one JSON object and ends with 0.

usage: wire_check.py <folder of the sandbox's Python part> round-trips|plain|fuzz|limits [frames] [seed]
"""

import collections
import datetime
import decimal
import fractions
import json
import random
import resource
import struct
import sys
import uuid

sys.path.insert(0, sys.argv[1])
sys.setrecursionlimit(5000)
from shared import wire
from shared.plain_data import plain_bytes, read_plain_bytes

Decimal, Fraction = decimal.Decimal, fractions.Fraction


def refuse_tag(tag, decoder):
    raise wire.WireError("unknown tag")


def refuse_value(value):
    raise wire.WireError(f"no plain value: {type(value).__name__}")


def encode(value):
    return wire.Encoder(refuse_value).encode(value)


def decode(data):
    return wire.Decoder(refuse_tag).decode(data)


def leaf(rng):
    return rng.choice(
        [
            lambda: None,
            lambda: rng.random() < 0.5,
            lambda: rng.randint(-9, 9),
            lambda: rng.getrandbits(rng.choice([8, 63, 64, 65, 900])),
            lambda: -rng.getrandbits(64),
            lambda: rng.uniform(-1e9, 1e9),
            lambda: float("inf"),
            lambda: complex(rng.random(), 1),
            lambda: "".join(chr(rng.choice([65, 233, 0x2603, 0x1F600, 0xD800, 0])) for _ in range(rng.randint(0, 9))),
            lambda: rng.randbytes(rng.randint(0, 9)),
            lambda: Decimal(rng.randint(-999, 999)).scaleb(rng.randint(-9, 9)),
            lambda: Fraction(rng.randint(-99, 99), rng.randint(1, 99)),
            lambda: datetime.date.fromordinal(rng.randint(1, 3_000_000)),
            lambda: datetime.timedelta(rng.randint(-99, 99), rng.randint(0, 86_399), rng.randint(0, 10**6 - 1)),
            lambda: datetime.datetime(
                2000,
                1,
                1,
                rng.randint(0, 23),
                tzinfo=rng.choice([None, datetime.UTC, datetime.timezone(datetime.timedelta(hours=3), "X")]),
                fold=rng.randint(0, 1),
            ),
            lambda: datetime.time(rng.randint(0, 23), 5, tzinfo=rng.choice([None, datetime.UTC])),
            lambda: uuid.UUID(int=rng.getrandbits(128)),
            lambda: range(rng.randint(0, 9), 50, 3),
            lambda: slice(1, None, rng.randint(1, 3)),
            lambda: bytearray(b"ab"),
            lambda: ...,
            lambda: int,
            lambda: KeyError,
        ]
    )()


def key(rng):
    return rng.choice(
        [
            lambda: rng.randint(-99, 99),
            lambda: str(rng.random()),
            lambda: (rng.randint(0, 9), "k"),
            lambda: None,
            lambda: frozenset({rng.randint(0, 9)}),
        ]
    )()


def value(rng, depth=0):
    if depth > 4 or rng.random() < 0.4:
        return leaf(rng)
    size = rng.choice([0, 1, 2, 5])
    return rng.choice(
        [
            lambda: [value(rng, depth + 1) for _ in range(size)],
            lambda: tuple(value(rng, depth + 1) for _ in range(size)),
            lambda: {key(rng) for _ in range(size)},
            lambda: {key(rng): value(rng, depth + 1) for _ in range(size)},
            lambda: frozenset(key(rng) for _ in range(size)),
            lambda: [rng.randint(-99, 99)] * size * 30,
            lambda: [rng.random() for _ in range(size)],
            lambda: ["é" * n for n in range(size * 3)],
            lambda: [rng.random() < 0.5 for _ in range(size)],
            lambda: [2**70] * size,
            lambda: [(rng.randint(0, 9), str(rng.random()), leaf(rng)) for _ in range(size * 2)],
            lambda: [[rng.randint(0, 9) for _ in range(rng.choice([0, 1, 3, 20]))] for _ in range(size * 2)],
            lambda: tuple((rng.random(),) * rng.choice([1, 3]) for _ in range(size * 2)),
            lambda: [{"id": i, "of": leaf(rng), "a": [i] * (i % 3)} for i in range(size * 2)],
            lambda: [{"id": i, rng.choice("ab"): 1} for i in range(size)],
            lambda: [[[i, i], [i, 0]] for i in range(size * 2)],
            lambda: collections.deque([value(rng, depth + 1)] * size, maxlen=rng.choice([None, 9])),
            lambda: collections.Counter("abca"[:size]),
            lambda: collections.OrderedDict((key(rng), value(rng, depth + 1)) for _ in range(size)),
            lambda: collections.defaultdict(list, {key(rng): value(rng, depth + 1) for _ in range(size)}),
        ]
    )()


def shape(item):
    """Type and value of everything inside, so that 1, 1.0 and True are not taken for one another."""
    kind = type(item)
    if kind in (list, tuple, collections.deque):
        return kind.__name__, [shape(v) for v in item], getattr(item, "maxlen", None)
    if kind in (set, frozenset):
        return kind.__name__, sorted(map(repr, map(shape, item)))
    if isinstance(item, dict):
        return (
            kind.__name__,
            [(shape(k), shape(v)) for k, v in item.items()],
            repr(getattr(item, "default_factory", None)),
        )
    return kind.__name__, repr(item), getattr(item, "fold", None)


def round_trips(count, rng):
    wrong = []
    for _ in range(count):
        before = value(rng)
        after = decode(encode(before))
        if shape(before) != shape(after):
            wrong.append([repr(before)[:200], repr(after)[:200]])
    return {"values": count, "wrong": wrong[:5]}


class OwnList(list):
    pass


class OwnInt(int):
    pass


def plain(count, rng):
    """Values in the harness's short form: those that have it come back as they were, and the others have none."""
    itself = []
    itself.append(itself)
    deep = 0
    for _ in range(8):
        deep = [deep]
    refused = {
        "own list": [OwnList()],
        "own integer": (1, OwnInt(2)),
        "bytearray": [bytearray(b"a")],
        "memoryview": [memoryview(b"a")],
        "ordered": {1: collections.OrderedDict()},
        "fraction": [[[Fraction(1, 2)]]],
        "a class": [int],
        "itself": itself,
        "9 deep": [deep],
        "1,001 parts": list(range(1001)),
        "1,001 parts in two": [list(range(1000)), [1]],
        "1,002 keys and values": {number: number for number in range(501)},
    }
    wrong, short = [name for name, value in refused.items() if plain_bytes(value) is not None], 0
    for before in [deep, list(range(1000)), *(value(rng) for _ in range(count))]:
        data = plain_bytes(before)
        if data is None:
            continue
        short += 1
        if shape(before) != shape(read_plain_bytes(data)):
            wrong.append(repr(before)[:200])
    return {"short": short, "wrong": wrong[:5]}


def mutate(rng, data):
    data = bytearray(data)
    for _ in range(rng.choice([1, 1, 2, 8])):
        at = rng.randrange(len(data) + 1)
        action = rng.randrange(6)
        if action == 0 and at < len(data):
            data[at] = rng.randrange(256)
        elif action == 1:
            data[at:at] = rng.randbytes(rng.randint(1, 5))
        elif action == 2:
            del data[at : at + rng.randint(1, 9)]
        elif action == 3:
            data[at : at + 4] = struct.pack("<I", rng.choice([0, 1, 2**16, 2**31, 2**32 - 1, len(data)]))
        elif action == 4:
            data[at:at] = bytes([rng.choice(b"NTF.!iIdcsbBltezmOCfqrLDRyahwvuYJkpPxgUWGZ@~MnA#")]) * rng.randint(1, 90)
        else:
            data += data[at:]
    return bytes(data[: 1 << 16])


def fuzz(count, rng):
    resource.setrlimit(resource.RLIMIT_AS, (300 << 20, 300 << 20))
    outcome = collections.Counter()
    for number in range(count):
        data = rng.randbytes(rng.randint(0, 60)) if number % 10 == 0 else mutate(rng, encode(value(rng)))
        try:
            decode(data)
            outcome["accepted"] += 1
        except wire.WireError:
            outcome["refused"] += 1
        except BaseException as error:
            outcome[f"{type(error).__name__} for {data[:80].hex()}"] += 1
    return dict(outcome)


def verdict(data):
    try:
        decode(data)
        return "accepted"
    except wire.WireError:
        return "refused"


def limits(count, rng):
    resource.setrlimit(resource.RLIMIT_AS, (300 << 20, 300 << 20))
    u32 = struct.Struct("<I").pack
    many = u32(2**32 - 1)
    modulus = 2**61 - 1

    one = b"o" + u32(1) + b"N"

    def chain(tag, depth):
        return (tag + b"." + u32(1)) * depth + b"N"

    def keys(numbers):
        body = b"".join(
            b"i" + struct.pack("<q", n) if abs(n) < 2**63 else b"I" + u32(20) + n.to_bytes(20, "little", signed=True)
            for n in numbers
        )
        return b"e." + u32(len(numbers)) + body

    frames = {
        "256 deep": chain(b"l", 256),
        "258 deep": chain(b"l", 258),
        "5000 deep": chain(b"t", 5000),
        "5000 zones deep": b"w" * 5000,
        "counts of 4 billion": b"l." + many,
        "packed counts of 4 billion": b"li" + many,
        "strings of 4 billion": b"ls" + many + many,
        "rows of 4 billion": b"lT" + many + u32(1) + b"i" + many,
        "rows of no width": b"lT" + u32(1) + u32(0) + b"N",
        "columns of two lengths": b"lT" + u32(1) + u32(2) + (b"o" + u32(1) + b"N") + (b"o" + u32(2) + b"NN"),
        "100001 rows": b"lT" + u32(100_001) + u32(1) + b"o" + u32(100_001) + b"N" * 100_001,
        "90001 rows": b"lL" + u32(90_001) + u32(1) + b"o" + u32(90_001) + b"N" * 90_001,
        "300 tables deep": b"l" + (b"L" + u32(1) + u32(1)) * 300 + b"o" + u32(1) + b"N",
        "200 tables deep": b"l" + (b"L" + u32(1) + u32(1)) * 200 + b"o" + u32(1) + b"N",
        "lengths beyond the parts": b"ll" + u32(2) + u32(2) + many + b"o" + u32(3) + b"NNN",
        "numbers for keys of rows": b"lD" + u32(1) + b"i" + u32(1) + bytes(8) + b"o" + u32(1) + b"N",
        "the same key twice in rows": b"lD" + u32(1) + b"s" + u32(2) * 2 + u32(1) * 2 + b"aa" + one * 2,
        "text of 4 billion": b"s" + many,
        "100000 parts": b"l." + u32(100_000) + b"N" * 100_000,
        "90000 parts": b"l." + u32(90_000) + b"N" * 90_000,
        "64 KiB integer": b"I" + u32(1 << 16) + b"\1" * (1 << 16),
        "integer of a byte more": b"I" + u32((1 << 16) + 1) + b"\1" * ((1 << 16) + 1),
        "40 colliding keys": keys([i * modulus for i in range(40)]),
        "5000 colliding keys": keys([i * modulus for i in range(5000)]),
        "5000 plain keys": keys(range(5000)),
        "decimal 1e10000": b"Ds" + u32(7) + b"1e10000",
        "decimal 1e10001": b"Ds" + u32(7) + b"1e10001",
        "decimal 1e999999999": b"Ds" + u32(11) + b"1e999999999",
        "decimal junk": b"Ds" + u32(1) + b"x",
        "fraction over zero": b"Ri" + bytes(8) + b"i" + bytes(8),
        "long range": b"ri" + bytes(8) + b"i" + struct.pack("<q", 10**12) + b"i" + struct.pack("<q", 1),
        "month 13": b"a" + struct.pack("<HBB", 2000, 13, 1),
        "unhashable key": b"e." + u32(1) + b"l." + u32(0),
        "key twice is a value less": b"m." + u32(1) + b"N." + u32(0),
        "5000 records deep": b"n" + (u32(1) + b"m" + u32(1) + b"c" + u32(0) + b"." + u32(1) + b"n") * 5000,
        "record of 300 fields": b"n" + u32(0) * 2 + u32(300) + u32(0) * 300 + b"." + u32(0),
        "unknown time zone": b"Z" + u32(7) + b"../etc/",
        "unknown object of the library": b"@" + u32(5) + b"Popen" + u32(1) + b"x",
        "array of objects": b"JO." + u32(0),
        "type of ours": b"Y" + u32(9) + b"WireError",
        "bytes left over": b"NN",
        "nothing": b"",
        "surrogate pair halves": b"s" + u32(6) + b"\xed\xa0\x80\xed\xb0\x80",
        "broken UTF-8": b"s" + u32(2) + b"\xff\xfe",
    }
    return {name: verdict(data) for name, data in frames.items()}


if __name__ == "__main__":
    mode, count, seed = sys.argv[2], int(sys.argv[3]), int(sys.argv[4])
    rng = random.Random(seed)
    print(json.dumps({"round-trips": round_trips, "plain": plain, "fuzz": fuzz, "limits": limits}[mode](count, rng)))
