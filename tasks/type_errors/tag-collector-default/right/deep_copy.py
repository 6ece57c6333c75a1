from copy import deepcopy


def tags_of(article):
    match article.get("tags"):
        case None:
            return []
        case str(text):
            return [part.strip().lower() for part in text.split(",")]
        case tags:
            return [tag.strip().lower() for tag in tags]


def collect_tags(article, known=None):
    collected = deepcopy(known) if known else {}
    for tag in tags_of(article):
        if tag and article["title"] not in collected.get(tag, []):
            collected[tag] = collected.get(tag, []) + [article["title"]]
    return collected
