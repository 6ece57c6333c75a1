import hmac
import re
import unicodedata
from collections.abc import Callable

RECORD = re.compile(r"0*[1-9][0-9]*\$[0-9a-f]{32}\$(?:[0-9a-f]{2})+")


class Accounts:
    """Accounts with salted password hashes and a login that costs the same for every name."""

    def __init__(self, rand_bytes: Callable[[int], bytes], derive: Callable[[bytes, bytes, int], bytes], rounds: int):
        self.rand_bytes = rand_bytes
        self.derive = derive
        self.rounds = rounds
        self.records = {}

    def _hash(self, password: str, salt: bytes, rounds: int) -> str:
        return self.derive(unicodedata.normalize("NFC", password.split("\0")[0]).encode("utf-8"), salt, rounds).hex()

    def register(self, name: str, password: str) -> bool:
        if name in self.records:
            return False
        salt = self.rand_bytes(16)
        self.records[name] = f"{self.rounds}${salt.hex()}${self._hash(password, salt, self.rounds)}"
        return True

    def record(self, name: str) -> str | None:
        return self.records.get(name)

    def load(self, name: str, record: str) -> None:
        if not RECORD.fullmatch(record):
            raise ValueError("bad record")
        self.records[name] = record

    def login(self, name: str, password: str) -> bool:
        dummy = f"{self.rounds}${bytes(16).hex()}$"
        rounds, salt, digest = self.records.get(name, dummy).split("$")
        same = hmac.compare_digest(self._hash(password, bytes.fromhex(salt), int(rounds)), digest)
        return same and name in self.records
