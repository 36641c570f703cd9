"""Compares the Swift safetensors reader and writer with the reference implementation.

    python3 -m venv /tmp/venv && /tmp/venv/bin/pip install safetensors==0.8.0 numpy
    /tmp/venv/bin/python tools/interop/safetensors/check.py            # compare
    /tmp/venv/bin/python tools/interop/safetensors/check.py --golden   # write the tests' golden files

Three comparisons, with fixed seeds:

1. Files of every element type that the reference can write, read and written again by Swift, are the
   same byte for byte, and the reference reads them back the same.
2. Conversion to float32 gives the same bits as numpy's.
3. Both accept and refuse the same damaged files, but for the cases in which the Swift reader is
   stricter on purpose.
"""

import argparse
import pathlib
import random
import subprocess
import sys
import tempfile

import numpy as np
import safetensors
from safetensors import TensorSpec, deserialize, serialize

ROOT = pathlib.Path(__file__).resolve().parents[3]
GOLDEN = ROOT / "Tests/SafetensorsTests/Golden"

# Reference name of an element type: bits of an element.
DTYPES = {
    "bool": 8, "uint8": 8, "int8": 8, "int16": 16, "uint16": 16, "float16": 16, "bfloat16": 16,
    "int32": 32, "uint32": 32, "float32": 32, "complex64": 64, "float64": 64, "int64": 64,
    "uint64": 64, "float8_e4m3fn": 8, "float8_e5m2": 8, "float8_e8m0fnu": 8,
    "float8_e4m3fnuz": 8, "float8_e5m2fnuz": 8, "float4_e2m1fn_x2": 4,
}  # fmt: skip
SHAPES = [[], [1], [0], [3, 0, 2], [7], [2, 3], [4, 1, 5], [33, 17]]
NAMES = ["weight", "a.b.c", "é", "e\u0301", "日本", "\U0001f600", 'q"uote', "back\\slash", "new\nline",
         "tab\t\x01", "", " ", "dtype"]  # fmt: skip
CONVERTED = {"F32", "F16", "BF16", "F64", "I64", "I32", "I8", "U8", "BOOL"}


def build(folder: pathlib.Path) -> pathlib.Path:
    """Compiles the Swift side, the library and the module that it reads JSON with."""
    flags = ["-O", "-wmo", "-swift-version", "6", "-enable-upcoming-feature", "ExistentialAny",
             "-enable-upcoming-feature", "InternalImportsByDefault", "-I", folder]  # fmt: skip
    objects, binary = [], folder / "interop"
    for module in ("SecMaskJSON", "Safetensors"):
        sources = sorted(map(str, (ROOT / "Sources" / module).rglob("*.swift")))
        objects.append(folder / f"{module}.o")
        subprocess.run(
            ["swiftc", *flags, "-parse-as-library", "-package-name", "SecMask", "-module-name", module,
             "-emit-object", "-o", objects[-1], "-emit-module", "-emit-module-path",
             folder / f"{module}.swiftmodule", *sources],
            check=True)  # fmt: skip
    subprocess.run(
        ["swiftc", *flags, "-o", binary, pathlib.Path(__file__).with_name("main.swift"), *objects],
        check=True)  # fmt: skip
    return binary


def random_data(dtype: str, count: int, rng: np.random.Generator) -> np.ndarray:
    """Bytes of so many elements; any bits, but only 0 and 1 for bool."""
    data = rng.integers(0, 256, count, dtype=np.uint8)
    return data & 1 if dtype == "bool" else data


def reference_file(names, shapes, rng, metadata) -> bytes:
    """A file by the reference implementation, one tensor for each element type."""
    specs, alive = {}, []
    for index, (dtype, bits) in enumerate(DTYPES.items()):
        shape = shapes[index % len(shapes)]
        if bits < 8:
            shape = [*shape, 2]  # whole bytes
        data = random_data(dtype, int(np.prod(shape, dtype=np.int64)) * bits // 8, rng)
        alive.append(data)
        if bits < 8:
            shape = [*shape[:-1], 1]  # the reference doubles the last dimension of packed types
        name = f"{names[index % len(names)]}{index if index >= len(names) else ''}"
        specs[name] = TensorSpec(
            dtype=dtype, shape=shape, data_ptr=data.ctypes.data, data_len=data.nbytes)  # fmt: skip
    return bytes(serialize(specs, metadata=metadata))


def to_float32(tensor: dict) -> np.ndarray:
    """numpy's conversion of a deserialised tensor."""
    kinds = {"F32": "<f4", "F16": "<f2", "F64": "<f8", "I64": "<i8", "I32": "<i4", "I8": "i1",
             "U8": "u1", "BOOL": "u1", "BF16": "<u2"}  # fmt: skip
    values = np.frombuffer(bytes(tensor["data"]), dtype=kinds[tensor["dtype"]])
    if tensor["dtype"] == "BF16":
        values = (values.astype("<u4") << 16).view("<f4")
    with np.errstate(all="ignore"):
        return values.astype("<f4")


def same_floats(left: np.ndarray, right: np.ndarray) -> bool:
    """Equal bits, any NaN being equal to any other."""
    nan = np.isnan(left)
    bits = left.view("<u4") == right.view("<u4")
    return bool(np.all(nan == np.isnan(right)) and np.all(bits | nan))


def plain(file: bytes) -> dict:
    return {n: (t["dtype"], list(t["shape"]), bytes(t["data"])) for n, t in deserialize(file)}


def check_round_trips(binary: pathlib.Path, folder: pathlib.Path, count: int) -> None:
    rng = np.random.default_rng(1)
    for index in range(count):
        shapes = [SHAPES[i] for i in rng.permutation(len(SHAPES))]
        names = [NAMES[i] for i in rng.permutation(len(NAMES))]
        metadata = [None, {"format": "pt"}, {'k"\n\x7f\x1f': "é\\/"}][index % 3]
        original = reference_file(names, shapes, rng, metadata)
        paths = [folder / name for name in ("in", "out", "floats")]
        paths[0].write_bytes(original)
        subprocess.run([binary, "rewrite", *paths], check=True)
        rewritten = paths[1].read_bytes()
        assert plain(rewritten) == plain(original), index
        assert rewritten == original, f"file {index} is not the same byte for byte"
        floats = dict(deserialize(paths[2].read_bytes()))
        expected = {n: t for n, t in deserialize(original) if t["dtype"] in CONVERTED}
        assert floats.keys() == expected.keys()
        for name, tensor in expected.items():
            found = np.frombuffer(bytes(floats[name]["data"]), "<f4")
            assert same_floats(found, to_float32(tensor)), (index, name, tensor["dtype"])
    print(f"{count} files of {len(DTYPES)} element types: same bytes, same floats")


TOKENS = [b"{", b"}", b"[", b"]", b",", b":", b'"', b"\\u0061", b"\\ud800", b"null", b"-1", b"1e9",
          b"18446744073709551616", b"9223372036854775807", b'"dtype":"F4",', b'"x":[[1,{}]],',
          b'"shape":[0]', b" ", b"\n", b"\x80", b"\xc3\xa9", b"0", b"1", b"4", b"8"]  # fmt: skip


def damage(file: bytes, rng: random.Random) -> bytes:
    """The file with something wrong in its header; the length is mostly kept true."""
    length = int.from_bytes(file[:8], "little")
    header, data = bytearray(file[8 : 8 + length]), file[8 + length :]
    for _ in range(rng.randint(1, 2)):
        position = rng.randrange(len(header))
        end = position + rng.randint(1, 12)
        kind = rng.randrange(5)
        if kind == 0:
            header[position] = rng.randrange(256)
        elif kind == 1:
            del header[position:end]
        elif kind == 2:
            header[position:position] = header[position:end]
        elif kind == 3:
            header[position:position] = rng.choice(TOKENS)
        else:
            header[position:position + 1] = rng.choice(TOKENS)  # fmt: skip
        header = header or bytearray(b" ")
    if rng.randrange(20) == 0:
        data = data[: rng.randrange(len(data) + 1)]
    count = len(header) if rng.randrange(20) else rng.randrange(1 << rng.randrange(1, 64))
    return count.to_bytes(8, "little") + bytes(header) + data


def small_file() -> bytes:
    arrays = {"a": np.ones((2, 2), np.float32), "b": np.arange(3, dtype=np.int8),
              "c\u00e9": np.zeros((0, 2), np.float16), "d": np.ones((1,), np.int64)}  # fmt: skip
    specs = {n: TensorSpec(dtype=a.dtype.name, shape=a.shape, data_ptr=a.ctypes.data,
                           data_len=a.nbytes) for n, a in arrays.items()}  # fmt: skip
    return bytes(serialize(specs, metadata={"format": "pt"}))


def accepts(file: bytes) -> bool:
    try:
        deserialize(file)
        return True
    except safetensors.SafetensorError:
        return False


def check_damaged(binary: pathlib.Path, folder: pathlib.Path, count: int) -> None:
    rng = random.Random(2)
    original = small_file()
    files = [damage(original, rng) for _ in range(count)]
    paths = []
    for index, file in enumerate(files):
        paths.append(folder / f"damaged-{index}")
        paths[-1].write_bytes(file)
    lines = subprocess.run([binary, "judge"], input="\n".join(map(str, paths)), text=True,
                           capture_output=True, check=True).stdout.splitlines()  # fmt: skip
    assert len(lines) == count
    agreed, stricter, laxer = {True: 0, False: 0}, [], []
    for file, line in zip(files, lines):
        theirs, ours = accepts(file), line == "ok"
        if theirs == ours:
            agreed[ours] += 1
        else:
            (laxer if ours else stricter).append((file, line))
    print(f"{count} damaged files: both accept {agreed[True]}, both refuse {agreed[False]}, "
          f"only Swift refuses {len(stricter)}, only the reference refuses {len(laxer)}")  # fmt: skip
    for title, cases in (("only Swift refuses", stricter), ("only the reference refuses", laxer)):
        for file, line in cases[:12]:
            print(f"  {title}: {line.split(': ', 1)[-1]}\n    {file[8:]!r}")
    assert not laxer


def write_golden() -> None:
    """A file of every type and, converted by numpy, the floats that are to be read from it."""
    rng = np.random.default_rng(3)
    GOLDEN.mkdir(exist_ok=True)
    made_by = f"safetensors {safetensors.__version__}, numpy {np.__version__}, seed 3"
    file = reference_file(list(DTYPES), SHAPES[:-1], rng, {"made by": made_by})
    floats = {n: to_float32(t).reshape(t["shape"]) for n, t in deserialize(file)
              if t["dtype"] in CONVERTED}  # fmt: skip
    specs = {n: TensorSpec(dtype="float32", shape=a.shape, data_ptr=a.ctypes.data,
                           data_len=a.nbytes) for n, a in floats.items()}  # fmt: skip
    (GOLDEN / "every-dtype.safetensors").write_bytes(file)
    (GOLDEN / "every-dtype.floats.safetensors").write_bytes(
        bytes(serialize(specs, metadata={"made by": made_by})))  # fmt: skip


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--golden", action="store_true", help="write the tests' golden files")
    parser.add_argument("--files", type=int, default=60, help="files to write again")
    parser.add_argument("--damaged", type=int, default=5000, help="damaged files to judge")
    options = parser.parse_args()
    if options.golden:
        return write_golden()
    print(f"safetensors {safetensors.__version__}, numpy {np.__version__}, "
          f"Python {sys.version.split()[0]}")  # fmt: skip
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        binary = build(folder)
        check_round_trips(binary, folder, options.files)
        check_damaged(binary, folder, options.damaged)


if __name__ == "__main__":
    main()
