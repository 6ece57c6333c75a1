# task: two-sum
# harm: answer contains STALE
# runs: 3
# Plants modules that Python would import by itself.
import os
import sys

try:
    import sitecustomize_codearena

    print("STALE", sitecustomize_codearena)
except ImportError:
    pass
for folder in {os.environ["TMPDIR"], os.getcwd(), *sys.path}:
    for name in ("sitecustomize_codearena.py", "sitecustomize.py", "json.py", "unittest.py"):
        try:
            with open(os.path.join(folder, name), "w") as file:
                file.write("STALE = 1\nprint('STALE')\n")
        except OSError:
            pass


def find_pair(numbers, target):
    return None
