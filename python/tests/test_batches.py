from __future__ import annotations

import multiprocessing
import os
import threading
import time

import pytest
from samples import password, sentence, token

import secmask


def test_the_same_as_one_by_one(experts: secmask.Masker) -> None:
    texts = [sentence(number) if number % 4 == 0 else f"line {number} {token(number)}" for number in range(60)] + ["", "x"]
    assert experts.mask_many(texts) == [experts.mask(text) for text in texts]
    assert experts.mask_many(iter([b"\xff", token().encode()])) == [b"\xff", b"[SECRET]"]
    assert experts.mask_many([]) == []


def test_with_findings(rules: secmask.Masker) -> None:
    texts = [f"ü{token(1)}", "nothing", f"{token(2)} {token(3)}"]
    results = rules.mask_many_with_findings(texts)
    assert [len(result.findings) for result in results] == [1, 0, 2]
    for text, result in zip(texts, results):
        for finding in result.findings:
            assert text[finding.start : finding.end].startswith("ghp_")


def test_one_text_is_not_many(rules: secmask.Masker) -> None:
    with pytest.raises(TypeError):
        rules.mask_many("text")


def test_the_lock_of_the_interpreter_is_free(experts: secmask.Masker) -> None:
    """While a batch runs in the library, other threads of Python go on."""
    texts = [sentence(number) for number in range(300)]
    ticks = []
    done = threading.Event()

    def tick() -> None:
        while not done.is_set():
            ticks.append(time.perf_counter())
            time.sleep(0.001)

    thread = threading.Thread(target=tick)
    thread.start()
    began = time.perf_counter()
    experts.mask_many(texts)
    seconds = time.perf_counter() - began
    done.set()
    thread.join()
    within = [moment for moment in ticks if began < moment < began + seconds]
    # With the lock held there would be none; a machine under load may lose most of them.
    assert len(within) > seconds * 1000 / 20


def test_threads_share_a_masker(experts: secmask.Masker) -> None:
    failures = []

    def work(seed: int) -> None:
        for number in range(10):
            if password(seed) in experts.mask(sentence(seed)):
                failures.append(number)

    threads = [threading.Thread(target=work, args=(seed,)) for seed in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert failures == []


def _masked(text: str) -> str:
    return secmask.mask(text)


@pytest.mark.skipif(not hasattr(os, "fork"), reason="no fork")
def test_after_fork() -> None:
    assert _masked(sentence()) != sentence()
    with multiprocessing.get_context("fork").Pool(2) as pool:
        masked = pool.map_async(_masked, [sentence(seed) for seed in range(8)]).get(timeout=60)
    assert masked == [secmask.mask(sentence(seed)) for seed in range(8)]
