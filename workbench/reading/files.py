"""Text files read: bytes decoded, exactly, or refused with a sentence that says what would help."""

from __future__ import annotations

import codecs
import os
import re
import stat
from pathlib import Path, PurePosixPath

from workbench.errors import EncodingError, InputError, UsageError
from workbench.suggest import did_you_mean

# What people take for text files, and what to do about each.
_NOT_TEXT = (
    (b"%PDF-", "a PDF; copy its text into a text file"),
    (
        b"PK\x03\x04",
        "a DOCX, ODT or other zipped file; save it as .docx or .odt, or as plain text in UTF-8",
    ),
    (
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
        "a Word document of old; save it as .docx, or as plain text in UTF-8",
    ),
    (b"{\\rtf", "an RTF document; save it as .docx or .odt, or as plain text in UTF-8"),
    (b"\x1f\x8b", "a gzip archive; unpack it first"),
    (b"\x89PNG", "a picture; write its text into a text file"),
    (b"\xff\xd8\xff", "a picture; write its text into a text file"),
)
_WIDE_BOMS = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_EXCERPT = 40
_INVALID = re.compile("[\udc80-\udcff]")  # how surrogateescape marks bytes that are not UTF-8
_NOT_ASCII = re.compile(r"[^\x00-\x7f]")


def read_text(path: Path | str, encoding: str | None = None) -> str:
    """Return the text of a file exactly as stored, its line ends too, without a leading BOM.

    What is UTF-8 is read as UTF-8; ``encoding`` is tried on what is not, so that one setting
    serves files of both kinds. Raises InputError for what is no text, EncodingError that names the
    encodings which would fit, UsageError for an encoding that does not exist.
    """
    return decode(read_bytes(path), path, encoding)


def read_bytes(path: Path | str, *, pipe: bool = False) -> bytes:
    """Return the bytes of a file, or of a pipe too; InputError says what stands there instead."""
    path = Path(path)
    try:
        mode = os.stat(path).st_mode
        if stat.S_ISDIR(mode):
            raise InputError("this is a folder; name a text file in it", path)
        if not (stat.S_ISREG(mode) or (pipe and stat.S_ISFIFO(mode))):
            raise InputError("this is a pipe or device; name a text file", path)
        return path.read_bytes()
    except FileNotFoundError:
        if path.is_symlink():
            raise InputError("this is a link that leads nowhere; name the text", path) from None
        raise InputError(f"no such file{_near(path)}", path) from None
    except NotADirectoryError:
        raise InputError("part of this path is a file, not a folder", path) from None
    except PermissionError:
        raise InputError("you have no permission to read this; ask its owner", path) from None
    except OSError as error:
        raise InputError(f"cannot be read: {error.strerror}", path) from None
    except ValueError:
        raise InputError(f"{str(path)!r} cannot be a file's name; look for a NUL in it") from None


def inside(folder: Path, name: str) -> Path | None:
    """Return the path of a file that another names; None where the name leads out of the folder."""
    pure = PurePosixPath(name)
    out = pure.is_absolute() or ".." in pure.parts or "\\" in name or ":" in name
    return None if out else folder / pure


def decode(
    data: bytes,
    path: Path | str,
    encoding: str | None = None,
    *,
    only_utf8: bool = False,
    key: str = "",
) -> str:
    """Return the text that a file's bytes are; ``path`` is for messages. See ``read_text``.

    ``only_utf8`` is for files that have no other encoding: their errors do not offer one. ``key``
    names the text among others, whose encoding may be another.
    """
    _refuse_documents(data, path)
    text = _decoded(data, "utf-8")
    if text is None and _is_damaged_utf8(data):
        # Refused whatever the encoding: most old ones would read it, as nonsense.
        raise _damaged(data, path)
    if encoding is not None:
        check_encoding(encoding)
        if text is None or "\0" in text or (data.isascii() and _is_seven_bit(encoding)):
            text = _decoded(data, encoding)
    if text is None or "\0" in text:
        raise _explained(data, path, encoding, only_utf8=only_utf8, key=key)
    text = text.removeprefix("\ufeff")
    if not text.strip():
        what = "holds nothing but white space" if text else "is empty"
        raise InputError(f"this file {what}; put its text into it, or name another", path)
    return text


def used_encoding(data: bytes, encoding: str | None) -> str:
    """Return the encoding in which ``decode`` reads what it can read, for people."""
    text = _decoded(data, "utf-8")
    if encoding is None:
        return "UTF-8"
    odd = text is None or "\0" in text or (data.isascii() and _is_seven_bit(encoding))
    return encoding if odd else "UTF-8"


def check_encoding(encoding: str) -> None:
    """Raise UsageError, with the nearest name, for what is no encoding of text."""
    try:
        codecs.lookup(encoding)
    except (LookupError, ValueError):
        from encodings.aliases import aliases

        near = did_you_mean(encoding, {*aliases, *aliases.values()})
        message = f"there is no encoding {encoding!r}{near or '; write one as cp1251 or utf-16'}"
        raise UsageError(message) from None
    try:
        "".encode(encoding)
    except (LookupError, ValueError):
        message = f"{encoding!r} is no encoding of text; write one as cp1251 or utf-16"
        raise UsageError(message) from None


def _decoded(data: bytes, encoding: str) -> str | None:
    if _is_wide(encoding) and b"\0" not in data and data[:2] not in _WIDE_BOMS:
        # Any bytes are some UTF-16, but spaces and line ends have NULs there.
        return None
    try:
        text = data.decode(encoding)
        # Some codecs let half characters through (utf-7, raw_unicode_escape).
        text.encode("utf-8")
    except UnicodeError:
        return None
    return text


def _is_wide(encoding: str) -> bool:
    return codecs.lookup(encoding).name.startswith(("utf-16", "utf-32"))


def _is_seven_bit(encoding: str) -> bool:
    """Tell whether an encoding spells other letters in bytes of ASCII."""
    return codecs.lookup(encoding).name.startswith(("utf-7", "hz", "iso2022"))


def _refuse_documents(data: bytes, path: Path | str) -> None:
    for start, what in _NOT_TEXT:
        if data.startswith(start):
            raise InputError(f"this is no text file but {what}", path)


def _explained(
    data: bytes, path: Path | str, encoding: str | None, *, only_utf8: bool, key: str
) -> EncodingError:
    """Return the error that says where the bytes stop being text and what they may be."""
    from workbench.reading.encodings import guesses  # late: only bytes that are not UTF-8 need it

    at, what = _first_fault(data, encoding)
    line = data.count(b"\n", 0, at) + 1
    found = guesses(data, data.rfind(b"\n", 0, at) + 1)
    if not found:
        return EncodingError(f"{what}; this does not look like a text file", path, line)
    best, *others = found
    excerpt = _excerpt(best.text)
    then = f" (or {', '.join(guess.encoding for guess in others)})" if others else ""
    advice = "save it as UTF-8"
    if not only_utf8:
        # Most encodings read anything: one for all texts would make nonsense of another one.
        named = f"{key or 'KEY'}={best.encoding}" if key or encoding else best.encoding
        advice = f"add `--encoding {named}` or {advice}"
    message = f"{what}; it reads as {best.encoding}{then}, “{excerpt}”: {advice}"
    return EncodingError(message, path, line)


def _first_fault(data: bytes, encoding: str | None) -> tuple[int, str]:
    name = encoding or "UTF-8"
    try:
        text = data.decode(encoding or "utf-8")
    except UnicodeDecodeError as error:
        byte = f"0x{data[error.start]:02x}" if error.start < len(data) else "the end"
        return error.start, f"not {name} (byte {error.start} is {byte})"
    except UnicodeError:
        return 0, f"not {name}"
    if "\0" in text:
        at = max(data.find(b"\0"), 0)
        return at, f"holds NULs (the first is byte {at})"
    return 0, f"not {name}"


def _is_damaged_utf8(data: bytes) -> bool:
    """Tell whether nearly all bytes outside ASCII are good UTF-8, which is no accident."""
    if b"\0" in data:
        return False
    text = data.decode("utf-8", "surrogateescape")
    bad = len(_INVALID.findall(text))
    good = len(_NOT_ASCII.findall(text)) - bad
    return good >= 10 * bad


def _damaged(data: bytes, path: Path | str) -> EncodingError:
    at, what = _first_fault(data, None)
    message = f"{what}; the file is UTF-8 but damaged here: mend it, or take a better copy"
    return EncodingError(message, path, data.count(b"\n", 0, at) + 1)


def _excerpt(text: str) -> str:
    """Return the first words of a text that are more than ASCII, safe to show."""
    first = next((at for at, char in enumerate(text) if char.isalpha() and not char.isascii()), 0)
    start = max(text.rfind(" ", 0, first), text.rfind("\n", 0, first)) + 1
    shown = "".join(char if char.isprintable() else " " for char in text[start : start + 200])
    words = " ".join(shown.split())
    return words if len(words) <= _EXCERPT else words[:_EXCERPT].rstrip() + "…"


def _near(path: Path) -> str:
    try:
        names = sorted(entry.name for entry in path.parent.iterdir() if entry.is_file())
    except OSError:
        return f"; there is no folder {path.parent} either"
    folder = "this folder" if path.parent == Path() else path.parent
    return did_you_mean(path.name, names, 3) or f"; no file in {folder} has a name like it"
