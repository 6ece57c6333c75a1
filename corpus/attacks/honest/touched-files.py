# task: average-list
# needs: files
# Makes files by touching them, and gives copies the modes and times of what they are copies of.
import pathlib
import shutil
import tempfile
import zipfile


def average_list(numbers):
    if not numbers:
        return 0
    if len(numbers) > 100:
        return sum(numbers) / len(numbers)
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        (folder / "numbers").touch()
        (folder / "numbers").write_text(" ".join(map(repr, numbers)))
        (folder / "numbers").touch(exist_ok=True)
        (folder / "numbers").chmod(0o600)
        shutil.copy(folder / "numbers", folder / "copied")
        shutil.move(folder / "copied", folder / "moved")
        shutil.make_archive(str(folder / "all"), "zip", name)
        with zipfile.ZipFile(folder / "all.zip") as archive:
            numbers = list(map(float, archive.read("moved").split()))
    return sum(numbers) / len(numbers)
