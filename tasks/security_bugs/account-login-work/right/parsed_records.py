from dataclasses import dataclass
from hmac import compare_digest
from string import hexdigits
from unicodedata import normalize

LOWER_HEX = set(hexdigits) - set("ABCDEF")


@dataclass(frozen=True)
class Record:
    rounds: int
    salt: bytes
    digest: bytes
    text: str

    @classmethod
    def parse(cls, text):
        parts = text.split("$")
        if len(parts) != 3:
            raise ValueError("three parts are needed")
        rounds, salt, digest = parts
        if not rounds or not set(rounds) <= set("0123456789") or int(rounds) == 0:
            raise ValueError("bad number of rounds")
        if len(salt) != 32 or not set(salt) <= LOWER_HEX:
            raise ValueError("bad salt")
        if not digest or len(digest) % 2 or not set(digest) <= LOWER_HEX:
            raise ValueError("bad digest")
        return cls(int(rounds), bytes.fromhex(salt), bytes.fromhex(digest), text)


class Accounts:
    def __init__(self, rand_bytes, derive, rounds):
        self._rand_bytes, self._derive, self._rounds = rand_bytes, derive, rounds
        self._records = {}

    def register(self, name, password):
        if name in self._records:
            return False
        salt = self._rand_bytes(16)
        digest = self._derive(as_bytes(password), salt, self._rounds)
        self._records[name] = Record.parse(f"{self._rounds}${salt.hex()}${digest.hex()}")
        return True

    def record(self, name):
        known = self._records.get(name)
        return known.text if known else None

    def load(self, name, record):
        self._records[name] = Record.parse(record)

    def login(self, name, password):
        known = self._records.get(name)
        if known is None:
            self._derive(as_bytes(password), b"\0" * 16, self._rounds)
            return False
        return compare_digest(self._derive(as_bytes(password), known.salt, known.rounds), known.digest)


def as_bytes(password):
    return normalize("NFC", password).encode()
