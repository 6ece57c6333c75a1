ENTITIES = [("<", "&lt;"), (">", "&gt;"), ('"', "&quot;"), ("'", "&#x27;"), ("&", "&amp;")]


def safe(text):
    for char, entity in ENTITIES:
        text = text.replace(char, entity)
    return text


def render_comments(comments):
    items = []
    for comment in comments:
        author = safe(comment.get("author") or "anonymous")
        url = comment.get("url", "").strip()
        if url.lower().startswith(("http://", "https://")):
            head = f'<a href="{safe(url)}">{author}</a>'
        else:
            head = f"<b>{author}</b>"
        body = safe(comment.get("body", "")).replace("\n", "<br>")
        items.append(f"<li>{head}: {body}</li>")
    return "<ul>" + "".join(items) + "</ul>"
