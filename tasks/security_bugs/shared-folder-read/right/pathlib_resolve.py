from pathlib import Path


def read_document(root, name):
    if name == "" or "\x00" in name:
        raise ValueError("no document name")
    folder = Path(root).resolve()
    place = (folder / name).resolve()
    if place != folder and folder not in place.parents:
        raise PermissionError(name)
    if not place.is_file():
        raise FileNotFoundError(name)
    return place.read_bytes()
