import os


def read_document(root, name):
    if not name or "\0" in name:
        raise ValueError("name")
    root = os.path.realpath(root)
    path = os.path.realpath(os.path.normpath(os.path.join(root, name)))
    if not (path + "/").startswith(root.rstrip("/") + "/"):
        raise PermissionError("outside")
    if not os.path.isfile(path):
        raise FileNotFoundError(name)
    with open(path, "rb") as file:
        return file.read()
