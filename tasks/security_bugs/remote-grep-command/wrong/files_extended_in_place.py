import shlex


def grep_command(pattern, files, ignore_case=False, context=0):
    if not files or "" in files or context < 0 or any("\0" in text for text in [pattern, *files]):
        raise ValueError("bad argument")
    for word in ["--", pattern, "-e"]:
        files.insert(0, word)
    if context:
        files[:0] = ["-C", str(context)]
    if ignore_case:
        files.insert(0, "-i")
    files[:0] = ["grep", "-n", "-F"]
    return shlex.join(files)
