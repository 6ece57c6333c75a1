import os


def read_document(root: str, name: str) -> bytes:
    """Return the bytes of the file `name` below `root`."""
    if not name or "\0" in name:
        raise ValueError("bad document name")
    root = os.path.realpath(root)
    path = os.path.realpath(os.path.join(root, name))
    if os.path.commonpath([root, path]) != root:
        raise PermissionError("outside of the shared folder")
    if not os.path.isfile(path):
        raise FileNotFoundError(name)
    with open(path, encoding="utf-8", errors="surrogateescape") as file:
        return file.read().encode("utf-8", "surrogateescape")
