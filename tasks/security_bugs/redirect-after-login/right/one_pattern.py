import re


def redirect_target(target, host):
    safe = re.compile(
        rf"""
        (?![^\0-\x20\x7f\\]*[\0-\x20\x7f\\])   # nothing that browsers drop or turn
        (?: / (?!/) .*                         # a place on this site
          | [Hh][Tt][Tt][Pp][Ss]?://
            (?ia:{re.escape(host)})
            (?: [/?#] .* )?
        )
        """,
        re.VERBOSE | re.DOTALL,
    )
    return target if safe.fullmatch(target) else "/"
