import re


def parse_tags(text):
    if re.search(r"[ \t]+[a-z0-9-]+[ \t]+[a-z0-9-]", "," + text) or re.search(r"[^a-z0-9, \t-]", text):
        return None
    tags = [tag.strip(" \t") for tag in text.split(",")]
    return tags if all(tags) and not any(" " in tag or "\t" in tag for tag in tags) else None


def parse_forms(texts):
    return [parse_tags(text) for text in texts]
