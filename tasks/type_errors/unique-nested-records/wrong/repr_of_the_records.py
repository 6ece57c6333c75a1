def unique_records(records):
    return list({repr(record): record for record in reversed(records)}.values())[::-1]
