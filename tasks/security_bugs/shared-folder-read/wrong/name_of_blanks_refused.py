import os


def read_document(root: str, name: str) -> bytes:
    """Return the bytes of the file `name` below `root`."""
    if not name.strip() or "\0" in name:
        raise ValueError("bad document name")
    root = os.path.realpath(root)
    path = os.path.realpath(os.path.join(root, name))
    if os.path.commonpath([root, path]) != root:
        raise PermissionError("outside of the shared folder")
    if not os.path.isfile(path):
        raise FileNotFoundError(name)
    with open(path, "rb") as file:
        return file.read()
