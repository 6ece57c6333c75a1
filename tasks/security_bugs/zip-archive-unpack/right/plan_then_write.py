import stat
from pathlib import Path
from zipfile import BadZipFile, ZipFile


def unpack(archive, folder, max_bytes):
    root = Path(folder).resolve()
    try:
        source = ZipFile(archive)
    except BadZipFile as error:
        raise ValueError("no zip file") from error
    with source:
        plan = []
        total = 0
        for entry in source.infolist():
            if "\\" in entry.filename or stat.S_IFMT(entry.external_attr >> 16) == stat.S_IFLNK:
                raise ValueError(f"{entry.filename} is not allowed")
            place = (root / entry.filename).resolve()
            is_folder = entry.filename.endswith("/")
            if not place.is_relative_to(root) or (place == root and not is_folder):
                raise ValueError(f"{entry.filename} leads outside")
            total += entry.file_size
            plan.append((entry, place, is_folder))
        if total > max_bytes:
            raise ValueError("too much")
        for entry, place, is_folder in plan:
            if is_folder:
                place.mkdir(parents=True, exist_ok=True)
            else:
                place.parent.mkdir(parents=True, exist_ok=True)
                place.write_bytes(source.read(entry))
    return [entry.filename for entry, _, is_folder in plan if not is_folder]
