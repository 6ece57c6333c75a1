"""What plain unittest says of programs: each pair of a program and tests runs in a process of its own.

usage: plain_unittest.py < JSON lines of {"program", "tests", "name"}; prints a JSON line for each: test → passed, {}
where the tests cannot be loaded, null where the process ended.
"""

import io
import json
import os
import resource
import signal
import sys
import types
import unittest

SECONDS = 3


def verdicts(program, tests, name):
    solution = types.ModuleType("solution")
    sys.modules["solution"] = solution
    module = types.ModuleType(name)
    sys.modules[name] = module
    try:
        exec(compile(program, "solution.py", "exec", dont_inherit=True), solution.__dict__)
        exec(compile(tests, f"{name}.py", "exec", dont_inherit=True), module.__dict__)
    except BaseException:
        return {}
    passed = {}
    for value in list(vars(module).values()):
        if not (isinstance(value, type) and issubclass(value, unittest.TestCase) and value.__module__ == name):
            continue
        for test in unittest.defaultTestLoader.getTestCaseNames(value):
            suite = unittest.TestSuite([value(test)])
            result = unittest.TestResult()
            suite.run(result)
            clean = result.wasSuccessful() and not (result.skipped or result.expectedFailures)
            passed[f"{value.__name__}.{test}"] = clean
    return passed


def in_a_process(pair):
    read, write = os.pipe()
    pid = os.fork()
    if pid == 0:
        signal.alarm(SECONDS)
        resource.setrlimit(resource.RLIMIT_AS, (2 << 30, 2 << 30))
        sys.stdout = sys.stderr = io.StringIO()
        os.dup2(os.open(os.devnull, os.O_RDONLY), 0)  # the other pairs are nothing to read for this one
        sys.stdin = open(0, closefd=False)
        try:
            answer = verdicts(**pair)
        except BaseException:
            answer = None
        os.write(write, json.dumps(answer).encode())
        os._exit(0)
    os.close(write)
    with os.fdopen(read, "rb") as file:
        data = file.read()
    os.waitpid(pid, 0)
    return json.loads(data) if data else None


if __name__ == "__main__":
    os.chdir("/tmp")
    sys.setrecursionlimit(5000)
    for line in sys.stdin:
        print(json.dumps(in_a_process(json.loads(line))), flush=True)
