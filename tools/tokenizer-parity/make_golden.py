#!/usr/bin/env python3
"""Make the vocabularies and golden cases of Tests/SecMaskTokenizersTests: make_golden.py FOLDER

Two small vocabularies are trained on manual pages of this machine; ids and byte offsets come from Hugging Face
`tokenizers`. No case may look like a secret: encoded text is made of repetitions.
"""
import itertools
import json
import os
import random
import sys

import numpy as np
import tokenizers
from tokenizers import Tokenizer, models, normalizers, pre_tokenizers, processors, trainers

from compare import byte_starts
from corpus import MARKS, SPACES, file_texts, random_scalar

SENTENCES = [
    "", " ", "\t\r\n \u3000", "\u200b\ufeff\x00\x07", "Hello, world!", "The quick brown fox doesn't jump; it's lazy.", "  two  spaces ",
    "   leading and trailing   ", "line one\r\nline two\r\n\r\n\tindented", "tab\tseparated\tvalues\n", "vertical\x0btab form\x0cfeed nel\x85end",
    "snake_case camelCase kebab-case UPPER_CASE", "if (a && b) { return x->y[3] * 0x1F; } // done", "def f(self, *args): return {k: v for k in args}",
    "GET /index.html?q=1&r=%20a HTTP/1.1", "2024-02-29T23:59:59.999Z INFO [main] started in 1.5s", "https://example.org/a/b?c=d#e", "user@example.com",
    "127.0.0.1:8080 ::1 fe80::1%eth0", "C:\\Users\\x\\file.txt", "~/.config/app.toml", "<xml attr='v'>&amp;</xml>", '{"key": "value", "n": [1, 2.5, null]}',
    "$1,234.56 + 7% = \u20ac1.319,87", "Ångström naïve café résumé Zürich", "cafe\u0301 re\u0301sume\u0301 A\u030angstro\u0308m",
    "İstanbul IŞIK ısı İİ", "ΟΔΥΣΣΕΥΣ Σίσυφος ΤΑΞΙΣ", "ΐ ΰ ᾳ ᾼ ﬁ ﬂ ß ẞ ŉ ǰ", "Dž dž DŽ Lj ª º ² ½ Ⅷ ⅷ Ⓐ ⓐ", "Привет, мир! Ёлка й", "Українська мова їжак",
    "你好，世界！", "日本語のテキスト、カタカナとひらがな。", "漢字kanji漢字", "한국어 형태소 각 갂 힣", "\u1112\u1161\u11ab\u1100\u1173\u11af", "हिन्दी में पाठ क़ ख़", "ภาษาไทย ก็ น้ำ", "עִבְרִית עברית שלום",
    "العربيّة نصٌّ مُشكَّل", "বাংলা ো ৌ", "தமிழ் எழுத்து", "ქართული ენა ᲥᲐᲠᲗᲣᲚᲘ", "հայերեն և", "አማርኛ፡ፊደል።", "ខ្មែរ ភាសា។", "བོད་ཡིག་ ཱི ཱུ", "ᏣᎳᎩ ꮳꮃꭹ", "𐐀𐐨 𞤀𞤢𞥆 𝔘𝔫𝔦 𝟘𝟙",
    "\U00020000\U0002a6d6\U0002b740\U0002b81d\U0002b820\U0002b91f\U0002b920\U0002ceaf\u9fff\uf900\U0002f800", "〇々〆ヶ㍿㊗",
    "emoji 😀👍🏽👩‍👩‍👧‍👦🇩🇪❤️☺︎ 1️⃣ #️⃣", "a\u200bb\u200cc\u200dd\u2060e\ufefff\u00adg", "rtl \u202eabc\u202c \u2066x\u2069 \u200fא", "zero\u0000byte\u0001ctrl\u007fdel\u009fc1",
    "private \ue000\uf8ff\U000f0000\U0010fffd use", "unassigned \u0378\u0380\U0001fffe\uffff\ufdd0", "replacement \ufffd char\ufffds", "\u2028line\u2029paragraph\u1680ogham\u180emongolian",
    "[CLS] [SEP] [MASK] [PAD] [UNK] [unused1]", "<s> </s> <pad> <unk> <mask> <|endoftext|>", "[sep][SEP]a[SEP]", "##ing un##do # ## ###", "Ġword Ċ ĠĠ âĢĻ",
    "can't won't they're I've I'm he'll she'd it's", "CAN'T Won'T I'M 'S 's 't 're 've 'm 'll 'd 'r 'l 'v", "don’t ‘quoted’ “double” «g» – — … ·", "rock'n'roll 'tis ''s '''", " 's 't",
    "3's 3rd 3rd's !'s", "number 123 4567 ٣٤٥ ३४ ½ Ⅳ 五 x²", "mixed1a2b3c 4d", "-----BEGIN CERTIFICATE-----\n" + "YWJj" * 16 + "\n-----END CERTIFICATE-----",
    "YWJjYWJj" * 12 + "==", "deadbeef" * 3, "0123456789" * 11, "a" * 99, "a" * 100, "a" * 101, "é" * 100, "é" * 101, "e\u0301" * 100, "e\u0301" * 101,
    "İ" * 100, "İ" * 50 + "x", "각" * 33 + "x", "각" * 34, "中" * 101, "\u0344a" * 100, "x" * 100 + "\u0301", "x" * 100 + "\u200b", "x\u200b" * 101, "ab " * 40, "\u0e33" * 40,
    "Q" * 300, "!" * 120, " " * 120, "\n" * 50, " \n" * 30, "\u3000" * 20 + "x", "x" + "\u3000" * 20, "a\u00a0b \u00a0c\u00a0\u00a0d", "\u0301", "\u0301a", " \u0301a", "a \u0301 b",
    "中\u0301国", "!\u0301?", "\u1b44\u0323", "a\u0323\u1b44\u0301", "a\u0301\u1b44b", "\u0301\u302e\u0334\u1d165"[:3] + "z", "\u00e9\u1b44", "\u1ec7\u1b44\u0301x", "\U0001d15e\u0334\U0001d16d", "x\U0001d165\U0001d16d\u0301y",
    "a\u200b\u0301\u1b44", "\u0301\u200b\u1b44", "\U0001e944\U0001e94a\u0301", "\u08d4\u0323\u08e0", "\u0958\u1b44", "각\u302e\u302f", "\u0344\u1b44\u0345x", "\u037e\u0387\u1fef\u1ffd\u2000\u2126\u212a\u212b",
    "\u0340\u0341\u0343\u0374", "\u2adc \ufb1d \ufb4e", "\u01c5\u1e9e\u0345\u1f80", "\U00011938\u0301", "\u07fd\u1df6\U00010d24", "\u1c89\ua7cb\U00010d50\ua7dc", "\u2e52\u061d\U00011a3f\u2e5d",
]
INVALID = [b"\xff", b"a\xffb", b"\x80\x80", b"\xc3", b"caf\xc3", b"\xc3\x28", b"\xe2\x82", b"\xe2\x82\x61", b"x\xe2\x28\xa1", b"\xf0\x9f\x98", b"\xf0\x9f\x98x", b"\xf0\x28\x8c\xbc",
           b"\xed\xa0\x80\xed\xb0\x80", b"\xc0\xaf", b"\xe0\x80\xaf", b"\xf0\x80\x80\xaf", b"\xf4\x90\x80\x80", b"\xf8\x88\x80\x80\x80", b"\xfe\xff", b"ok \xe4\xbd\xa0\xe4\xbd end",
           b"\xce\xce\xa6\x96v", b"\xd5\xae\xa2", b" \xff ", b"\xff\xff ab\xff\n\xff", "é".encode() + b"\xcc" + "é".encode(), b"\xb6\xbf\xe4\xb6\xbf\x81\xbd", b"secret\xffword\xfe"]


def cases():
    rng = random.Random(7)
    texts = list(SENTENCES)
    for sizes, source in ((30, lambda: random_scalar(rng)), (25, lambda: rng.choice(MARKS)),
                          (15, lambda: rng.choice((rng.choice(SPACES), rng.choice("ab'1!é中"))))):
        texts += ["".join(source() for _ in range(rng.randrange(2, 24))) for _ in range(sizes)]
    broken = [bytes(rng.choice((0x20, 0x61, 0x80, 0xBF, 0xC3, 0xA9, 0xE2, 0x82, 0xAC, 0xED, 0xF0, 0x9F, 0x98, 0x80, 0xF4, 0xFF))
                    for _ in range(rng.randrange(2, 16))) for _ in range(30)]
    return [text.encode() for text in texts] + INVALID + broken


def run(reference, data):
    starts, text = byte_starts(data)
    encoding = reference.encode(text, add_special_tokens=False)
    offsets = np.array(encoding.offsets, np.int64).reshape(-1, 2)
    try:
        shown = data.decode()
    except UnicodeDecodeError:
        shown = list(data)
    return [shown, encoding.ids, starts[offsets[:, 0]].tolist(), starts[offsets[:, 1]].tolist()]


def save(folder, name, runs):
    document = {"madeBy": "tools/tokenizer-parity/make_golden.py", "tokenizers": tokenizers.__version__, "seed": 7,
                "tolerance": 0, "runs": runs}
    text = json.dumps(document, ensure_ascii=True, separators=(",", ":")).replace('{"settings"', '\n{"settings"')
    with open(os.path.join(folder, name), "w") as file:
        file.write(text.replace("]],[", "]],\n[").replace("]]]", "]]]") + "\n")


def main(folder):
    texts = list(file_texts(3_000_000, seed=11, folders=["/usr/share/man"]))
    texts += [text.lower() for text in texts]
    alphabet = sorted({c for text in SENTENCES for c in text if c.isalpha()})
    wordpiece = Tokenizer(models.WordPiece(unk_token="[UNK]"))
    wordpiece.normalizer = normalizers.BertNormalizer(lowercase=False)
    wordpiece.pre_tokenizer = pre_tokenizers.BertPreTokenizer()
    wordpiece.train_from_iterator(itertools.chain(texts, SENTENCES * 3), trainers.WordPieceTrainer(
        vocab_size=4000, limit_alphabet=900, special_tokens=["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]"], show_progress=False))
    vocabulary = sorted(wordpiece.get_vocab(), key=wordpiece.get_vocab().get)
    known = set(vocabulary)
    marks = [c for c in "\u0301\u0323\u1b44\u302e\u0334" for c in (c, "##" + c)]
    vocabulary += [t for t in [*(("##" if i else "") + c for c in alphabet for i in (0, 1)), *marks] if t not in known and not known.add(t)]
    with open(os.path.join(folder, "wordpiece.vocab.txt"), "w") as file:
        file.writelines(token + "\n" for token in vocabulary)
    everything = cases()
    runs = []
    for clean, cjk, strip, lower in ((1, 1, 1, 1), (1, 1, 0, 0), (1, 1, 0, 1), (1, 1, 1, 0), (0, 1, 1, 1), (0, 0, 0, 0)):
        reference = Tokenizer(models.WordPiece({t: i for i, t in enumerate(vocabulary)}, unk_token="[UNK]"))
        reference.normalizer = normalizers.BertNormalizer(bool(clean), bool(cjk), bool(strip), bool(lower))
        reference.pre_tokenizer = pre_tokenizers.BertPreTokenizer()
        chosen = everything if len(runs) < 2 else [data for data in everything if max(data, default=0) > 0x7F]
        runs.append({"settings": [clean, cjk, strip, lower], "cases": [run(reference, data) for data in chosen]})
    save(folder, "wordpiece.cases.json", runs)

    bpe = Tokenizer(models.BPE())
    bpe.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=False)
    bpe.train_from_iterator(texts, trainers.BpeTrainer(
        vocab_size=4000, special_tokens=["<s>", "<pad>", "</s>", "<unk>", "<mask>"],
        initial_alphabet=pre_tokenizers.ByteLevel.alphabet(), show_progress=False))
    bpe.model.save(folder, "bpe")
    os.rename(os.path.join(folder, "bpe-vocab.json"), os.path.join(folder, "bpe.vocab.json"))
    os.rename(os.path.join(folder, "bpe-merges.txt"), os.path.join(folder, "bpe.merges.txt"))
    model = models.BPE.from_file(os.path.join(folder, "bpe.vocab.json"), os.path.join(folder, "bpe.merges.txt"))
    runs = []
    for prefix, trim, keep in ((0, 1, 0), (1, 1, 1), (1, 0, 0), (0, 1, 1), (1, 1, 0)):
        reference = Tokenizer(model)
        reference.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=bool(prefix))
        if trim:
            reference.post_processor = processors.RobertaProcessing(("</s>", 2), ("<s>", 0), True, bool(keep))
        chosen = everything if len(runs) < 2 else everything[::3]
        runs.append({"settings": [prefix, trim, keep], "cases": [run(reference, data) for data in chosen]})
    save(folder, "bpe.cases.json", runs)


if __name__ == "__main__":
    main(sys.argv[1])
