"""Simplifies the mappings of a process with many libraries and looks whether it still works; a test runs it.

usage: mappings_check.py <folder of the sandbox's Python part>
prints {"before": mappings, "after": mappings, "writable_code": mappings that can be written and run, "parent": the same
        without the fork, "child": answers of libraries that were right in a fork, which wrote to much of its memory}
"""

import _decimal
import _elementtree
import _hashlib
import _json
import _sqlite3
import array
import json
import os
import sys

sys.path.insert(0, sys.argv[1])
from zygote import mappings


def table():
    with open("/proc/self/maps", encoding="utf-8") as file:
        return file.read()


def work():
    """1 for each library whose answer is right."""
    return sum(
        (
            _decimal.Decimal("0.1") + _decimal.Decimal("0.2") == _decimal.Decimal("0.3"),
            _elementtree.Element("b").tag == "b",
            _hashlib.openssl_sha256(b"").hexdigest().startswith("e3b0c442"),
            _json.scanstring('a"', 0) == ("a", 2),
            _sqlite3.connect(":memory:").execute("select 6 * 7").fetchone() == (42,),
            sum(array.array("q", range(10))) == 45,
        )
    )


kept = [[number] for number in range(300_000)]
before = table()
mappings.simplify(before)
after = table()
pid = os.fork()
if pid == 0:
    for one in kept:
        one.append(1)
    os._exit(work())
_, status = os.waitpid(pid, 0)
print(
    json.dumps(
        {
            "before": before.count("\n"),
            "after": after.count("\n"),
            "writable_code": sum(" rwx" in line for line in after.splitlines()),
            "child": os.waitstatus_to_exitcode(status),
            "parent": work() + (kept[7] == [7]),
        }
    )
)
