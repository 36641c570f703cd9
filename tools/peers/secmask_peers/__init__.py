"""SecMask's models and tokenizer timed against other engines, in one run, taking turns: see the README."""
