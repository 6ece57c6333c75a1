"""Stands in for a harness: it answers every grading after a set time and uses no processor meanwhile.

With many of them the server behaves as on a machine with as many cores, so that what Node alone can carry is
measured. The tests of a task are read from its texts; the first visible one fails, all others pass.
"""

import ast
import json
import os
import struct
import sys
import time

LENGTH = struct.Struct("<I")
TIERS = ("Basic", "Intermediate", "Complex", "Edge")
FRESH_INPUTS = 20
MESSAGE = "f([[1, 3], [2, 6], [8, 10], [15, 18]]): expected [[1, 6], [8, 10], [15, 18]], got [[1, 3], [2, 6]]"


def read(size):
    data = b""
    while len(data) < size:
        chunk = os.read(0, size - len(data))
        if not chunk:
            sys.exit(0)
        data += chunk
    return data


def receive():
    return json.loads(read(LENGTH.unpack(read(LENGTH.size))[0]))


def framed(message):
    data = json.dumps(message).encode()
    return LENGTH.pack(len(data)) + data


def send(data):
    while data:
        data = data[os.write(1, data) :]


def planned(source, group):
    """Records of the tests in a text, as the harness plans them."""
    return [
        {"name": f"{cls.name}.{method.name}", "group": group, "tier": cls.name if cls.name in TIERS else "Basic"}
        for cls in ast.parse(source or "").body
        if isinstance(cls, ast.ClassDef)
        for method in cls.body
        if isinstance(method, ast.FunctionDef) and method.name.startswith("test")
    ]


def plan_of(task):
    fresh = range(FRESH_INPUTS) if "def fresh" in (task["inputs"] or "") else ()
    return (
        planned(task["tests"], "visible")
        + planned(task["heldout"], "heldout")
        + [{"name": f"fresh[{number}]", "group": "fresh", "tier": "Basic"} for number in fresh]
    )


def report(plan, delay_s):
    tests = [
        {**test, "status": "failed" if index == 0 else "passed", "message": MESSAGE if index == 0 else ""}
        for index, test in enumerate(plan)
    ]
    value = {
        "verdict": "failed",
        "compiled": True,
        "imported": True,
        "tests": tests,
        "error_text": "",
        "error_line": None,
        "stdout": "",
        "stderr": "",
        "cpu_ms": delay_s * 1000,
        "wall_ms": delay_s * 1000,
        "peak_bytes": 20 << 20,
        "findings": [],
        "efficiency": None,
        "retry": None,
    }
    return framed({"ok": True, "value": value})


def main(delay_s):
    """Serves the server's messages until it closes its side."""
    reports = {}
    receive()  # the configuration
    send(framed({"ready": True, "python": sys.version.split()[0], "pid": os.getpid()}))
    while True:
        message = receive()
        if message["op"] == "probe":
            facts = {"level": "namespaces", "layers": ["stub"], "missing": [], "probes": []}
            send(framed({"ok": True, "value": facts}))
        elif message["op"] == "load":
            plan = plan_of(message["task"])
            visible = [test for test in plan if test["group"] == "visible"]
            reports[message["key"]] = {"all": report(plan, delay_s), "visible": report(visible, delay_s)}
            send(framed({"ok": True, "value": plan}))
        elif message["op"] == "grade":
            time.sleep(delay_s)
            send(reports[message["key"]][message["scope"]])


if __name__ == "__main__":
    main(float(sys.argv[1]) / 1000)
