import numpy as np
import pytest

from training import format as model_file

SECTIONS = {"a": np.arange(5, dtype=np.int16), "b": np.ones((2, 3), np.float32), "c": np.array([7], np.uint8)}


def test_what_is_packed_is_unpacked():
    header, sections = model_file.unpack(model_file.pack({"name": "ö"}, SECTIONS))
    assert header["name"] == "ö"
    assert all(entry["offset"] % 16 == 0 for entry in header["sections"].values())
    for name, array in SECTIONS.items():
        assert sections[name].dtype == array.dtype
        assert np.array_equal(sections[name], array)


@pytest.mark.parametrize("at", [0, 4, 20, -1])
def test_a_changed_byte_is_noticed(at):
    data = bytearray(model_file.pack({"name": "x"}, SECTIONS))
    data[at] ^= 1
    with pytest.raises(ValueError):
        model_file.unpack(bytes(data))
