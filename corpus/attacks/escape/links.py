# task: two-sum
# harm: answer contains ESCAPED
# destructive: yes
# Reaches files through links, renames and relative paths.
import os

scratch = os.environ["TMPDIR"]
for number, target_path in enumerate(("/etc/passwd", "/proc/self/environ", "/", "../../../etc/passwd")):
    for make in (os.symlink, os.link, os.rename):
        path = os.path.join(scratch, f"link{number}{make.__name__}")
        try:
            make(target_path, path)
            print("ESCAPED", open(path, "rb").read(20))
        except OSError:
            pass


def find_pair(numbers, target):
    return None
