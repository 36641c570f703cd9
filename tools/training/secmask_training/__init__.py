"""Training pipeline of the SecMask experts: data, training, decoding, evaluation (Python, never needed at run time)."""
