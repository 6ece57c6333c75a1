def flatten(config, separator=".", path=""):
    if isinstance(config, dict) and config:
        found = []
        for key, value in config.items():
            found += flatten(value, separator, path + separator + key if path else key)
        return found
    if isinstance(config, list) and config:
        found = []
        for index, value in enumerate(config):
            found += flatten(value, separator, f"{path}[{index}]")
        return found
    return [(path, config)] if config or config in ({}, []) else []
