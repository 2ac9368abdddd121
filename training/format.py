"""Writes and reads the model file that `src/model/format.ts` describes."""

import json
import struct
from pathlib import Path
from typing import Mapping

import numpy as np

MAGIC = b"DRMT"
FORMAT_VERSION = 1
ALIGNMENT = 16
PREAMBLE_BYTES = 16

_TYPES = {"uint8": "u8", "int8": "i8", "int16": "i16", "uint32": "u32", "float32": "f32"}
_NUMPY = {name: dtype for dtype, name in _TYPES.items()}


def checksum(data: bytes) -> int:
    """FNV-1a, 32 bits, over little-endian words of 32 bits."""
    value = 0x811C9DC5
    for word in np.frombuffer(data, "<u4").tolist():
        value = ((value ^ word) * 0x01000193) & 0xFFFFFFFF
    return value


def pack(header: Mapping[str, object], sections: Mapping[str, np.ndarray]) -> bytes:
    """The bytes of a model file. `header` lacks `sections`, which is made here."""
    entries: dict[str, dict] = {}
    body = bytearray()
    for name, array in sections.items():
        entries[name] = {
            "offset": len(body),
            "length": int(array.size),
            "type": _TYPES[array.dtype.name],
            "shape": list(array.shape),
        }
        body += np.ascontiguousarray(array).astype(array.dtype.newbyteorder("<")).tobytes()
        body += bytes(-len(body) % ALIGNMENT)
    text = json.dumps({**header, "sections": entries}, ensure_ascii=False, separators=(",", ":")).encode()
    text += b" " * (-len(text) % ALIGNMENT)
    rest = text + bytes(body)
    return struct.pack("<4sIII", MAGIC, FORMAT_VERSION, len(text), checksum(rest)) + rest


def unpack(data: bytes) -> tuple[dict, dict[str, np.ndarray]]:
    """Header and sections of a model file; ValueError if it is not one."""
    magic, version, length, expected = struct.unpack_from("<4sIII", data)
    if magic != MAGIC or version != FORMAT_VERSION:
        raise ValueError(f"not a model of format {FORMAT_VERSION}: {magic!r}, version {version}")
    if checksum(data[PREAMBLE_BYTES:]) != expected:
        raise ValueError("the checksum does not fit")
    start = PREAMBLE_BYTES + length
    header = json.loads(data[PREAMBLE_BYTES:start])
    sections = {
        name: np.frombuffer(data, _NUMPY[entry["type"]], entry["length"], start + entry["offset"]).reshape(
            entry["shape"]
        )
        for name, entry in header["sections"].items()
    }
    return header, sections


def write(path: Path, header: Mapping[str, object], sections: Mapping[str, np.ndarray]) -> int:
    """Writes a model file and returns its size in bytes."""
    data = pack(header, sections)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
    return len(data)
