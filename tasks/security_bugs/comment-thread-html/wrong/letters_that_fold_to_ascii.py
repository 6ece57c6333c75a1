import html


def render_comments(comments: list[dict[str, str]]) -> str:
    """Return the comments as an HTML list in which visitors' texts are only text."""
    items = []
    for comment in comments:
        author = html.escape(comment.get("author") or "anonymous")
        body = html.escape(comment.get("body", "")).replace("\n", "<br>")
        url = comment.get("url", "").strip()
        if url.casefold().replace("ſ", "s").startswith(("http://", "https://")):
            name = f'<a href="{html.escape(url)}">{author}</a>'
        else:
            name = f"<b>{author}</b>"
        items.append(f"<li>{name}: {body}</li>")
    return "<ul>" + "".join(items) + "</ul>"
