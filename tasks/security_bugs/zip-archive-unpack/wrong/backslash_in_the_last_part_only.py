import os
import stat
import zipfile


def check(entry: zipfile.ZipInfo, root: str) -> str:
    """Return the real path for an entry; raise ValueError if it must not be unpacked."""
    if "\\" in os.path.basename(entry.filename) or stat.S_ISLNK(entry.external_attr >> 16):
        raise ValueError("unsafe entry")
    path = os.path.realpath(os.path.join(root, entry.filename))
    if os.path.commonpath([root, path]) != root:
        raise ValueError("entry outside of the folder")
    if path == root and not entry.is_dir():
        raise ValueError("entry replaces the folder")
    return path


def unpack(archive: str, folder: str, max_bytes: int) -> list[str]:
    """Unpack the zip file below `folder` and return the names of its files."""
    if not zipfile.is_zipfile(archive):
        raise ValueError("not a zip file")
    root = os.path.realpath(folder)
    with zipfile.ZipFile(archive) as source:
        entries = source.infolist()
        paths = [check(entry, root) for entry in entries]
        if sum(entry.file_size for entry in entries) > max_bytes:
            raise ValueError("archive too large")
        names = []
        for entry, path in zip(entries, paths):
            if entry.is_dir():
                os.makedirs(path, exist_ok=True)
                continue
            os.makedirs(os.path.dirname(path), exist_ok=True)
            with open(path, "wb") as target:
                target.write(source.read(entry))
            names.append(entry.filename)
        return names
