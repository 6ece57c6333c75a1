def leaves(node, path, separator):
    if not node or type(node) not in (dict, list):
        yield path, node
    elif type(node) is list:
        for index in range(len(node)):
            yield from leaves(node[index], path + "[" + str(index) + "]", separator)
    else:
        for key in node:
            yield from leaves(node[key], separator.join([path, key]) if path else key, separator)


def flatten(config, separator="."):
    return list(leaves(config, "", separator))
