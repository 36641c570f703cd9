"""Mixed text for comparing tokenizers: files of this machine, made-up Unicode, repaired random bytes."""
import os
import random

FOLDERS = ["/usr/share/doc", "/usr/share/locale", "/usr/share/man", "/usr/share/i18n", "/usr/include", "/usr/lib/python3",
           "/usr/lib/python3.11", "/usr/local/lib", "/usr/share/perl", "/var/log"]


def file_texts(limit, seed=1, folders=FOLDERS):
    """Yields text of files in random order (gzip unpacked, other encodings repaired) until `limit` bytes."""
    import gzip
    paths = sorted({os.path.realpath(os.path.join(folder, name)) for root in folders
                    for folder, _, names in os.walk(root) for name in names})
    random.Random(seed).shuffle(paths)
    total = 0
    for path in paths:
        try:
            with (gzip.open if path.endswith(".gz") else open)(path, "rb") as file:
                data = file.read(400_000)
        except OSError:
            continue
        # Of binary files (message catalogues, libraries) take little: they are covered, but not the aim.
        if b"\0" in data[:4096] and not path.endswith(".mo"):
            data = data[:2000]
        text = data.decode("utf-8", "replace")
        for start in range(0, len(text), 20_000):
            part = text[start:start + 20_000]
            size = len(part.encode())
            total += size
            yield part
        if total >= limit:
            return


def random_scalar(rng):
    while True:
        c = rng.choice((rng.randrange(0x80), rng.randrange(0x800), rng.randrange(0x10000), rng.randrange(0x110000),
                        rng.randrange(0x300, 0x370), rng.randrange(0x590, 0xE00), rng.randrange(0x1AB0, 0x2100),
                        rng.randrange(0xA800, 0xB000), rng.randrange(0x10A00, 0x12000), rng.randrange(0x1D100, 0x1D250),
                        rng.randrange(0x1E000, 0x1E950)))
        if not 0xD800 <= c < 0xE000:
            return chr(c)


MARKS = [chr(c) for c in (0x300, 0x301, 0x323, 0x334, 0x345, 0x302E, 0x302F, 0x1B44, 0x1BAA, 0x1D165, 0x1D166, 0x1D16D,
                          0x1E944, 0x1E94A, 0x8D4, 0x8E0, 0x1DFB, 0x93C, 0x94D, 0x5B0, 0x64B, 0xF71, 0xF72, 0xF73,
                          0x344, 0x200B, 0xAD, 0x7FD, 0x11938, 0x1D15E, 0xE9, 0x1EC7, 0x958, 0xAC00, 0xAC01, 0x41, 0x20)]
SPACES = [chr(c) for c in (9, 10, 11, 12, 13, 32, 0x85, 0xA0, 0x1680, 0x180E, 0x2003, 0x2028, 0x202F, 0x3000)] + ["\r\n"]


def random_texts(limit, seed=2):
    """Yields random Unicode, runs of marks, spaces and contractions, and random bytes repaired to UTF-8."""
    rng = random.Random(seed)
    total = 0
    while total < limit:
        kind, length = rng.randrange(7), rng.randrange(1, 400)
        if kind == 0:
            text = "".join(random_scalar(rng) for _ in range(length))
        elif kind == 1:
            text = "".join(rng.choice(MARKS) for _ in range(length))
        elif kind == 2:
            text = rng.randbytes(length).decode("utf-8", "replace")
        elif kind == 3:
            text = "".join(rng.choice((rng.choice(SPACES), rng.choice("ab'1!é中"))) for _ in range(length))
        elif kind == 4:
            text = "".join(rng.choice(("'s", "'t", "'re", "'ve", "'m", "'ll", "'d", "'S", "'l", "'r", "a", " ", "9", "''",
                                       "’s", "é")) for _ in range(length))
        elif kind == 5:
            text = "".join(chr(rng.randrange(0x20, 0x7F)) for _ in range(length))
        else:  # words around the longest length
            text = " ".join(rng.choice(("x", "é", "中a", "e\u0301", "İ", "\u0344b")) * rng.choice((33, 50, 99, 100, 101))
                            for _ in range(3))
        total += len(text.encode())
        yield text


def scalar_texts(brief=False):
    """Yields every scalar by itself, and between letters, 64 to a text; when brief, only the latter."""
    scalars = [chr(c) for c in range(0x110000) if not 0xD800 <= c < 0xE000]
    for start in range(0, len(scalars), 64):
        chunk = scalars[start:start + 64]
        if brief:
            yield "".join(f"a{s}B {s}\u1b44\u0301 " for s in chunk)
            continue
        yield "".join(f"a{s}b {s} x{s}{s}\u0301y 1{s}2 " for s in chunk)
        yield "".join(f"{s} ’{s}z{s}\u1b44\u0323 A{s}É!{s}? " for s in chunk)
    if not brief:
        yield from scalars
