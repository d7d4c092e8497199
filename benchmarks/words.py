"""What the made-up passages are made of."""

PHRASES = ["code of conduct", "community with a shared future", "comprehensive strategic cooperative partnership"]
"""Each in a share of the meetings; a word in `VOCABULARY` stands for the rest of the language, by Zipf."""
VOCABULARY = [a + b for a in "ba co du fi ga ho ju ki lo mu".split() for b in "lan mer nis por qua rin sol tev".split()]
