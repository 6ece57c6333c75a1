TEXTS = {"title", "body"}
LISTS = {"readers", "editors"}


def is_valid(name: str, value: object) -> bool:
    if name in TEXTS:
        return isinstance(value, str)
    return name in LISTS and isinstance(value, list) and all(isinstance(person, str) for person in value)


def update_note(notes: dict[str, dict], user: str, note_id: str, changes: dict[str, object]) -> dict[str, dict]:
    """Return the notes after the user's changes to one of them."""
    note = notes[note_id]
    if user != note["owner"]:
        if user not in note["editors"]:
            raise PermissionError("readers cannot change a note") if user in note["readers"] else KeyError(note_id)
        if not changes.keys() <= TEXTS:
            raise PermissionError("editors change title and body only")
    if not all(is_valid(name, value) for name, value in changes.items()):
        raise ValueError("bad value or unknown field")
    return {**{key: old for key, old in notes.items() if key != note_id}, note_id: {**note, **changes}}
