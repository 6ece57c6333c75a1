def grep_command(pattern, files, ignore_case=False, context=0):
    if not files or "" in files or context < 0 or any("\0" in text for text in [pattern, *files]):
        raise ValueError("bad argument")
    words = ["grep", "-n", "-F"] + ["-i"] * ignore_case + (["-C", str(context)] if context else [])
    quoted = ['"' + text.replace('"', '\\"') + '"' for text in [pattern, *files]]
    return " ".join([*words, "-e", quoted[0], "--", *quoted[1:]])
