# task: quoted-record-splitter
# One function for each state, one character after the other.
class Fields:
    def __init__(self, delimiter):
        self.delimiter, self.done, self.field, self.state = delimiter, [], [], self.begins

    def end_field(self):
        self.done.append("".join(self.field))
        self.field, self.state = [], self.begins

    def begins(self, char):
        if char == '"':
            self.state = self.quoted
        else:
            self.state = self.plain
            self.plain(char)

    def plain(self, char):
        if char == self.delimiter:
            self.end_field()
        elif char == '"':
            raise ValueError("quote inside a plain field")
        else:
            self.field.append(char)

    def quoted(self, char):
        if char == '"':
            self.state = self.after
        else:
            self.field.append(char)

    def after(self, char):
        if char == '"':
            self.field.append(char)
            self.state = self.quoted
        elif char == self.delimiter:
            self.end_field()
        else:
            raise ValueError("text after a quoted field")


def split_record(line, delimiter=","):
    fields = Fields(delimiter)
    for char in line:
        fields.state(char)
    if fields.state == fields.quoted:
        raise ValueError("quoted field without an end")
    fields.end_field()
    return fields.done
