import os
import stat


def read_document(root, name):
    if not name or any(ord(char) == 0 for char in name):
        raise ValueError(f"bad name {name!r}")
    inside = os.path.realpath(root).rstrip("/").split("/")
    real = os.path.realpath(f"{root}/{name}" if not name.startswith("/") else name)
    if real.rstrip("/").split("/")[: len(inside)] != inside:
        raise PermissionError("outside")
    try:
        if not stat.S_ISREG(os.stat(real).st_mode):
            raise FileNotFoundError(name)
    except OSError as error:
        raise FileNotFoundError(name) from error
    handle = os.open(real, os.O_RDONLY)
    with os.fdopen(handle, "rb") as file:
        return file.read()
