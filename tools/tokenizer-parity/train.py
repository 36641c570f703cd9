#!/usr/bin/env python3
"""Train the vocabularies that tokenizers are compared with: train.py FOLDER

A byte-level BPE of 50,000 tokens and a cased WordPiece of 30,000 on text of this machine.
"""
import os
import sys

from tokenizers import Tokenizer, models, normalizers, pre_tokenizers, processors, trainers

from corpus import file_texts


def main(folder):
    texts = list(file_texts(25_000_000, seed=9))
    special = ["<s>", "<pad>", "</s>", "<unk>", "<mask>"]
    bpe = Tokenizer(models.BPE())
    bpe.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=False)
    bpe.train_from_iterator(texts, trainers.BpeTrainer(
        vocab_size=50_265, special_tokens=special, initial_alphabet=pre_tokenizers.ByteLevel.alphabet(),
        show_progress=False))
    bpe.post_processor = processors.RobertaProcessing(("</s>", 2), ("<s>", 0), True, False)
    os.makedirs(f"{folder}/bpe", exist_ok=True)
    bpe.save(f"{folder}/bpe/tokenizer.json")
    cased = Tokenizer(models.WordPiece(unk_token="[UNK]"))
    cased.normalizer = normalizers.BertNormalizer(lowercase=False)
    cased.pre_tokenizer = pre_tokenizers.BertPreTokenizer()
    cased.train_from_iterator(texts, trainers.WordPieceTrainer(
        vocab_size=30_000, special_tokens=["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]"], show_progress=False))
    os.makedirs(f"{folder}/cased", exist_ok=True)
    cased.save(f"{folder}/cased/tokenizer.json")


main(sys.argv[1])
