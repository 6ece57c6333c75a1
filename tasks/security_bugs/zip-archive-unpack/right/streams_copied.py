import os
import shutil
import zipfile
from stat import S_ISLNK


class Unpacker:
    def __init__(self, archive, folder):
        self.archive = archive
        self.root = os.path.realpath(folder)

    def place(self, entry):
        name = entry.filename
        real = os.path.realpath(f"{self.root}{os.sep}{name}" if not os.path.isabs(name) else name)
        inside = real == self.root or real.startswith(os.path.join(self.root, ""))
        return real if inside and (real != self.root or entry.is_dir()) else None

    def check(self, max_bytes):
        left = max_bytes
        for entry in self.archive.infolist():
            left -= entry.file_size
            if left < 0 or "\\" in entry.filename or S_ISLNK(entry.external_attr >> 16) or self.place(entry) is None:
                raise ValueError(f"refused because of {entry.filename!r}")

    def write(self):
        for entry in self.archive.infolist():
            path = self.place(entry)
            if entry.is_dir():
                os.makedirs(path, exist_ok=True)
                continue
            os.makedirs(os.path.dirname(path), exist_ok=True)
            with self.archive.open(entry) as content, open(path, "wb") as target:
                shutil.copyfileobj(content, target)
            yield entry.filename


def unpack(archive, folder, max_bytes):
    if not zipfile.is_zipfile(archive):
        raise ValueError("no zip file")
    with zipfile.ZipFile(archive) as opened:
        unpacker = Unpacker(opened, folder)
        unpacker.check(max_bytes)
        return list(unpacker.write())
