def collect_tags(article, known=None):
    result = {tag: list(titles) for tag, titles in (known or {}).items()}
    tags = article.get("tags") or []
    if isinstance(tags, str):
        tags = tags.split(",")
    for place, tag in enumerate(tags):
        tags[place] = tag.strip().lower()
    for tag in tags:
        if tag and article["title"] not in result.setdefault(tag, []):
            result[tag].append(article["title"])
    return result
