# task: load-settings-file
# needs: files
# Reads through pathlib and configparser-like rules.
import pathlib
import re


def load_settings(path):
    file = pathlib.Path(path)
    if not file.exists():
        return {}
    settings = {}
    for number, line in enumerate(file.read_text(encoding="utf-8").split("\n"), 1):
        line = line.strip()
        if line and line[0] != "#":
            key, sign, value = (part.strip() for part in line.partition("="))
            if not sign or not key:
                raise ValueError("line %d: bad setting" % number)
            if len(value) > 1 and value.startswith('"') and value.endswith('"'):
                settings[key] = value[1:-1]
            elif value.lower() in {"true", "false"}:
                settings[key] = value.lower() == "true"
            else:
                settings[key] = int(value) if re.fullmatch("-?[0-9]+", value) else value
    return settings
