# task: average-list
# needs: files
# Copies a file, and a folder with what is in it, before it reads the copy.
import json
import os
import shutil
import tempfile


def average_list(numbers):
    if not numbers:
        return 0
    if len(numbers) > 100:
        return sum(numbers) / len(numbers)
    with tempfile.TemporaryDirectory() as folder:
        inner = os.path.join(folder, "one", "two")
        os.makedirs(inner)
        with open(os.path.join(inner, "numbers"), "w") as file:
            json.dump(numbers, file)
        try:
            shutil.copy2(os.path.join(inner, "numbers"), os.path.join(inner, "again"))
            shutil.copytree(os.path.join(folder, "one"), os.path.join(folder, "three"))
        except PermissionError:
            # Where times and rights cannot be set, the contents alone.
            os.makedirs(os.path.join(folder, "three", "two"), exist_ok=True)
            shutil.copyfile(os.path.join(inner, "numbers"), os.path.join(folder, "three", "two", "again"))
        with open(os.path.join(folder, "three", "two", "again")) as file:
            numbers = json.load(file)
    return sum(numbers) / len(numbers)
