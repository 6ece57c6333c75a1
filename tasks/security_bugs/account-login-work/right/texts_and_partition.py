import re
import unicodedata


class Accounts:
    def __init__(self, rand_bytes, derive, rounds):
        self.random, self.derive, self.rounds = rand_bytes, derive, rounds
        self.by_name = {}

    def _digest(self, password, salt_hex, rounds):
        raw = bytes(unicodedata.normalize("NFC", password), "utf-8")
        return self.derive(raw, bytes.fromhex(salt_hex), int(rounds)).hex()

    def register(self, name, password):
        if self.record(name) is not None:
            return False
        salt = self.random(16).hex()
        self.by_name[name] = "$".join([str(self.rounds), salt, self._digest(password, salt, self.rounds)])
        return True

    def record(self, name):
        return self.by_name[name] if name in self.by_name else None

    def load(self, name, record):
        match = re.match(r"([0-9]+)\$([0-9a-f]{32})\$((?:[0-9a-f][0-9a-f])+)\Z", record)
        if match is None or not match[1].strip("0"):
            raise ValueError(f"bad record for {name}")
        self.by_name[name] = record

    def login(self, name, password):
        record = self.record(name)
        rounds, _, rest = (record or f"{self.rounds}${'00' * 16}$").partition("$")
        salt, _, wanted = rest.partition("$")
        found = self._digest(password, salt, rounds)
        difference = len(found) ^ len(wanted)
        for a, b in zip(found, wanted):
            difference |= ord(a) ^ ord(b)
        return record is not None and difference == 0
