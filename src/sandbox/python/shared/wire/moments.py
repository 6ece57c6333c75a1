"""Dates, times, spans and time zones."""

import datetime
import struct
import zoneinfo
from typing import Any, Final

from shared.wire.codec import Decoder, Encoder, kind
from shared.wire.limits import WireError
from shared.wire.scalars import put_str

_DELTA: Final = struct.Struct("<iii")
_DATE: Final = struct.Struct("<HBB")
_TIME: Final = struct.Struct("<BBBIB")
_ZONE_KEY_LIMIT: Final = 100


def _put_timedelta(enc: Encoder, value: Any, depth: int) -> None:
    enc.out.append(b"y" + _DELTA.pack(value.days, value.seconds, value.microseconds))


def _read_timedelta(dec: Decoder, depth: int) -> datetime.timedelta:
    days, seconds, microseconds = dec.unpack(_DELTA)
    return datetime.timedelta(days, seconds, microseconds)


def _put_date(enc: Encoder, value: Any, depth: int) -> None:
    enc.out.append(b"a" + _DATE.pack(value.year, value.month, value.day))


def _pack_time(value: Any) -> bytes:
    return _TIME.pack(value.hour, value.minute, value.second, value.microsecond, value.fold)


def _put_time(enc: Encoder, value: Any, depth: int) -> None:
    enc.out.append(b"h" + _pack_time(value))
    _put_zone_of(enc, value, depth)


def _put_datetime(enc: Encoder, value: Any, depth: int) -> None:
    enc.out.append(b"w" + _DATE.pack(value.year, value.month, value.day) + _pack_time(value))
    _put_zone_of(enc, value, depth)


def _put_zone_of(enc: Encoder, value: Any, depth: int) -> None:
    """A zone of the database crosses by its key, with all its rules; any other as its offset and name at this
    moment."""
    zone = value.tzinfo
    if type(zone) is zoneinfo.ZoneInfo and zone.key is not None:
        _put_zone(enc, zone, depth)
        return
    offset = None if zone is None else value.utcoffset()
    if offset is None:
        enc.out.append(b"N")
        return
    _put_timedelta(enc, offset, depth)
    name = None if zone is datetime.UTC else value.tzname()
    enc.put(name if isinstance(name, str) else None, depth + 1)


def _read_zone_of(dec: Decoder, depth: int) -> datetime.tzinfo | None:
    offset = dec.value(depth + 1)
    if offset is None or type(offset) is zoneinfo.ZoneInfo:
        return offset
    name = dec.value(depth + 1)
    if type(offset) is not datetime.timedelta or not (name is None or type(name) is str):
        raise WireError("malformed time zone")
    if name is None:
        return datetime.timezone(offset) if offset else datetime.UTC
    return datetime.timezone(offset, name)


def _read_time(dec: Decoder, depth: int) -> datetime.time:
    hour, minute, second, microsecond, fold = dec.unpack(_TIME)
    return datetime.time(hour, minute, second, microsecond, _read_zone_of(dec, depth), fold=fold)


def _read_datetime(dec: Decoder, depth: int) -> datetime.datetime:
    year, month, day = dec.unpack(_DATE)
    hour, minute, second, microsecond, fold = dec.unpack(_TIME)
    zone = _read_zone_of(dec, depth)
    return datetime.datetime(year, month, day, hour, minute, second, microsecond, zone, fold=fold)


def _put_timezone(enc: Encoder, value: Any, depth: int) -> None:
    enc.out.append(b"v")
    _put_timedelta(enc, value.utcoffset(None), depth)
    put_str(enc, value.tzname(None) or "", depth)


def _read_timezone(dec: Decoder, depth: int) -> datetime.timezone:
    if dec.take(1) != b"y":
        raise WireError("malformed time zone")
    offset = _read_timedelta(dec, depth)
    if dec.take(1) != b"s":
        raise WireError("malformed time zone")
    name = dec.text()
    return datetime.UTC if not offset and name == "UTC" else datetime.timezone(offset, name)


def _put_zone(enc: Encoder, value: Any, depth: int) -> None:
    enc.out.append(b"Z")
    enc.text(str(value.key))


def _read_zone(dec: Decoder, depth: int) -> zoneinfo.ZoneInfo:
    key = dec.text()
    if len(key) > _ZONE_KEY_LIMIT:
        raise WireError(f"the name of a time zone has {len(key):,} characters; the limit is {_ZONE_KEY_LIMIT}")
    try:
        return zoneinfo.ZoneInfo(key)
    except (OSError, LookupError, ValueError):
        raise WireError(f"unknown time zone {key!r}") from None


kind(datetime.timedelta, b"y", _put_timedelta, _read_timedelta)
kind(datetime.date, b"a", _put_date, lambda dec, depth: datetime.date(*dec.unpack(_DATE)))
kind(datetime.time, b"h", _put_time, _read_time)
kind(datetime.datetime, b"w", _put_datetime, _read_datetime)
kind(datetime.timezone, b"v", _put_timezone, _read_timezone)
kind(zoneinfo.ZoneInfo, b"Z", _put_zone, _read_zone)
