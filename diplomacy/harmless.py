"""Cells of a table that no spreadsheet takes for a formula: a name may come from any text, and opening a file must run nothing.

A cell is escaped by an apostrophe, as OWASP advises for "CSV injection", and so that nothing is lost: one apostrophe more on the way out, one less on the way in.
"""

import re

# the signs that begin a formula, in full width too, as spreadsheets in Chinese read them; and blanks that are skipped before one.
# A semicolon ends a cell where a spreadsheet takes it for the separator, as it does in half of Europe and in Vietnam.
_BEGINNING = r"(?:\A|(?<=[;\t\r\n]))"
_FORMULA = r"(?=[=+\-@＝＋－＠\t\r\n])"
_TO_ESCAPE = re.compile(rf"{_BEGINNING}('*){_FORMULA}")
_ESCAPED = re.compile(rf"{_BEGINNING}'('*){_FORMULA}")
_NUMBER = re.compile(r"-?[0-9]+(\.[0-9]+)?")


def escaped(cell: str) -> str:
    """The cell as it is written to a file; a number stays one."""
    return cell if _NUMBER.fullmatch(cell) else _TO_ESCAPE.sub(r"'\1", cell)


def unescaped(cell: str) -> str:
    """The cell as it was before it was escaped."""
    return _ESCAPED.sub(r"\1", cell)
