# task: two-sum
# harm: answer contains FOUND
# runs: 3
# Changes its environment, working folder, umask and limits.
import os
import resource

if "LEFT" in os.environ or os.umask(0o777) == 0o777:
    print("FOUND an environment")
os.environ["LEFT"] = "1"
os.putenv("LEFT", "1")
soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
if soft != 64:
    print("FOUND a limit", soft)
try:
    resource.setrlimit(resource.RLIMIT_NOFILE, (50, hard))
    print("FOUND that limits may be set")
except (OSError, ValueError):
    pass


def find_pair(numbers, target):
    return None
