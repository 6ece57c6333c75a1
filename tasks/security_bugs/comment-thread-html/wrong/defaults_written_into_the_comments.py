import html


def render_comments(comments):
    items = []
    for comment in comments:
        for key in ("author", "body", "url"):
            comment[key] = html.escape(comment.get(key, "").strip() if key == "url" else comment.get(key, ""))
        author = comment["author"] or "anonymous"
        if comment["url"].lower().startswith(("http://", "https://")):
            head = f'<a href="{comment["url"]}">{author}</a>'
        else:
            head = f"<b>{author}</b>"
        items.append(f"<li>{head}: " + comment["body"].replace("\n", "<br>") + "</li>")
    return "<ul>" + "".join(items) + "</ul>"
