"""Archives that are traps."""

from __future__ import annotations

import gzip
import io
import lzma
import pathlib
import struct
import subprocess
import tarfile
import zipfile
import zlib

from cases import case, secret

LINE = f"token={secret()}\n".encode()


def zipped(members: dict[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", method) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return out.getvalue()


def tarred(members: list[tuple[tarfile.TarInfo, bytes]]) -> bytes:
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w", format=tarfile.GNU_FORMAT) as archive:
        for info, data in members:
            info.size = len(data)
            archive.addfile(info, io.BytesIO(data))
    return out.getvalue()


@case("scan .", (0, 1, 2), says=("bomb.zip",))
def nested_bomb(folder):
    """A zip bomb: ten archives in each, seven deep, a gigabyte in each last one."""
    data = zipped({"zeros.txt": bytes(50_000_000)})
    for level in range(7):
        data = zipped({f"{level}-{number}.zip": data for number in range(10)}, zipfile.ZIP_STORED if level else zipfile.ZIP_DEFLATED)
        if len(data) > 30_000_000:
            break
    (folder / "bomb.zip").write_bytes(data)


@case("scan .", (0, 1, 2), says=("flat.zip",))
def flat_bomb(folder):
    """A zip archive whose members all share the same packed bytes."""
    packed = zlib.compressobj(9, zlib.DEFLATED, -15)
    body = packed.compress(b"a" * 100_000_000) + packed.flush()
    crc, count, name = zlib.crc32(b"a" * 100_000_000), 2_000, b"x.txt"
    local = struct.pack("<4s5H3I2H", b"PK\3\4", 20, 0, 8, 0, 0, crc, len(body), 100_000_000, len(name), 0) + name + body
    entry = struct.pack("<4s6H3I5H2I", b"PK\1\2", 20, 20, 0, 8, 0, 0, crc, len(body), 100_000_000, len(name), 0, 0, 0, 0, 0, 0) + name
    end = struct.pack("<4s4H2IH", b"PK\5\6", 0, 0, count, count, len(entry) * count, len(local), 0)
    (folder / "flat.zip").write_bytes(local + entry * count + end)


@case("scan .", (0,))
def gzip_bomb(folder):
    """Ten gigabytes of zeros in ten megabytes."""
    part = gzip.compress(bytes(100_000_000), 9)
    (folder / "zeros.gz").write_bytes(part * 100)


@case("scan .", (0, 1, 2), says=("ring.gz",))
def many_layers(folder):
    """Forty layers of gzip."""
    data = LINE
    for _ in range(40):
        data = gzip.compress(data)
    (folder / "ring.gz").write_bytes(data)


@case("scan .", (1,), finds=True)
def names_that_climb(folder):
    """Members named ../../x, /etc/x, with line feeds and escape codes, links and devices among them."""
    members = []
    for name in ("../../PWNED", "/tmp/../PWNED", "a\nb", "\x1b[2J", "x" * 5_000, ""):
        members.append((tarfile.TarInfo(name), LINE))
    for kind, name in ((tarfile.SYMTYPE, "link"), (tarfile.LNKTYPE, "hard"), (tarfile.CHRTYPE, "zero"), (tarfile.FIFOTYPE, "pipe")):
        info = tarfile.TarInfo(name)
        info.type, info.linkname = kind, "/etc/passwd"
        members.append((info, b""))
    (folder / "climb.tar").write_bytes(tarred(members))
    (folder / "climb.zip").write_bytes(zipped({"../../PWNED": LINE, "/etc/x": LINE, "a\nb": LINE}))


@case("scan .", (0, 1, 2), says=("huge.tar",))
def huge_size(folder):
    """A tar archive that announces eight exabytes, and one with a negative size."""
    for name, size in (("huge.tar", b"\x80\0\0\0\x7f\xff\xff\xff\xff\xff\xff\xff"), ("negative.tar", b"\xff" * 12)):
        data = bytearray(tarred([(tarfile.TarInfo("a.txt"), LINE)]))
        data[124:136] = size
        data[148:156] = b" " * 8
        data[148:156] = b"%06o\0 " % sum(data[:512])
        (folder / name).write_bytes(data)


@case("scan .", (0, 1, 2), says=("cut.",))
def cut_off(folder):
    """Archives of all kinds that break off."""
    whole = {"zip": zipped({"a.txt": LINE * 100}), "gz": gzip.compress(LINE * 100), "xz": lzma.compress(LINE * 100), "tar": tarred([(tarfile.TarInfo("a.txt"), LINE * 100)])}
    whole["tar.gz"] = gzip.compress(whole["tar"])
    for ending, data in whole.items():
        (folder / f"cut.{ending}").write_bytes(data[: len(data) * 2 // 3])


@case("scan .", (0, 1, 2), says=("locked.zip",))
def encrypted(folder):
    """A zip archive whose members are encrypted."""
    data = bytearray(zipped({"a.txt": LINE}))
    data[6] |= 1
    data[data.index(b"PK\1\2") + 8] |= 1
    (folder / "locked.zip").write_bytes(data)


@case("scan .", (0, 1, 2))
def zip64_offsets(folder):
    """A zip archive whose list stands beyond the end, and whose sizes overflow."""
    data = bytearray(zipped({"a.txt": LINE}))
    end = data.index(b"PK\5\6")
    data[end + 16 : end + 20] = b"\xff\xff\xff\xff"
    locator = struct.pack("<4sIQI", b"PK\6\7", 0, 1 << 63, 1)
    (folder / "a.zip").write_bytes(bytes(data[:end]) + locator + bytes(data[end:]))
    listing = data.index(b"PK\1\2")
    data[listing + 20 : listing + 28] = b"\xff" * 8
    (folder / "b.zip").write_bytes(data)


@case("scan .", (0, 1, 2))
def dictionary(folder):
    """An xz file that wants four gigabytes of memory."""
    data = lzma.compress(LINE, format=lzma.FORMAT_XZ, filters=[{"id": lzma.FILTER_LZMA2, "dict_size": 1 << 20}])
    packed = subprocess.run(["xz", "--lzma2=dict=1536MiB,mode=fast,nice=2,mf=hc3", "-c"], input=LINE, capture_output=True)
    (folder / "a.xz").write_bytes(packed.stdout or data)


@case("scan .", (0, 1, 2))
def broken_package(folder):
    """A Debian package whose sizes are words."""
    head = b"!<arch>\n" + b"data.tar.gz     0           0     0     100644  -1        `\n" + LINE
    (folder / "a.deb").write_bytes(head)
    (folder / "b.deb").write_bytes(b"!<arch>\n" + b"x" * 59)


@case("mask bomb.gz", (2,))
def masked_archive(folder):
    """An archive that is to be masked."""
    (folder / "bomb.gz").write_bytes(gzip.compress(LINE))
