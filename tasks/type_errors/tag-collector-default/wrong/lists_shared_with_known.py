def collect_tags(article, known=None):
    result = dict(known or {})
    tags = article.get("tags") or []
    if isinstance(tags, str):
        tags = tags.split(",")
    for tag in tags:
        tag = tag.strip().lower()
        if not tag:
            continue
        if article["title"] not in result.get(tag, []):
            result[tag] = [*result.get(tag, []), article["title"]]
    return result
