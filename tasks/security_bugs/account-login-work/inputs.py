import hashlib

NAMES = ["ann", "bob", "cy", ""]
WORDS = ["pw", "", "caf\u00e9", "cafe\u0301", "x" * 80, "x" * 80 + "y", "PW", "\ufb01x", "fix", " pw"]
RECORDS = ["2$" + "ab" * 16 + "$" + hashlib.sha256(b"pw" + b"\xab" * 16 + b"2").hexdigest(), "9$" + "00" * 16 + "$ff", "plain", "0$" + "00" * 16 + "$ff",
           "3$" + "0A" * 16 + "$ff", "3$" + "00" * 16 + "$fff", "1\u0663$" + "00" * 16 + "$ff",
           "3$" + "\u0663\uff10" * 16 + "$ff", "3$" + "00" * 16 + "$f\u0663", "9007199254740993$" + "00" * 16 + "$ff"]


def fresh(rng):
    steps = []
    for _ in range(rng.randrange(2, 12)):
        kind = rng.choice(["register", "register", "login", "login", "login", "record", "load"])
        steps.append((kind, rng.choice(NAMES), rng.choice(RECORDS if kind == "load" else WORDS)))
    return rng.randrange(1, 9), rng.randrange(250), steps


def drive(solution, rounds, seed, steps):
    seen = []

    def rand_bytes(n):
        seen.append(n)
        return bytes([(seed + len(seen)) % 256]) * n

    def derive(password, salt, rounds):
        seen.append((password, salt, rounds))
        return hashlib.sha256(password + salt + b"%d" % rounds).digest()

    accounts = solution.Accounts(rand_bytes, derive, rounds)
    for kind, name, value in steps:
        try:
            seen.append(accounts.record(name) if kind == "record" else getattr(accounts, kind)(name, value))
        except ValueError:
            seen.append("refused")
    return seen
