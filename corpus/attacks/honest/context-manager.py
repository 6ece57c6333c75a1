# task: load-settings-file
# needs: files
# Its own context manager, suppress and an ExitStack.
import contextlib
import io


@contextlib.contextmanager
def lines_of(path):
    with contextlib.ExitStack() as stack:
        file = io.StringIO()
        with contextlib.suppress(FileNotFoundError):
            file = stack.enter_context(open(path, encoding="utf-8"))
        yield file.read().split("\n")


def convert(text):
    if text[:1] == text[-1:] == '"' and len(text) >= 2:
        return text[1:-1]
    if text.lower() in ("true", "false"):
        return text.lower() == "true"
    digits = text[1:] if text.startswith("-") else text
    return int(text) if digits.isascii() and digits.isdigit() else text


def load_settings(path):
    settings = {}
    with lines_of(path) as lines:
        for number, line in enumerate(map(str.strip, lines), start=1):
            if not line or line.startswith("#"):
                continue
            key, separator, value = line.partition("=")
            if not (separator and key.strip()):
                raise ValueError(f"line {number}: bad setting")
            settings[key.strip()] = convert(value.strip())
    return settings
