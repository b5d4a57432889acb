"""Documents for paper, as values that know neither an engine nor a disk.

`document` and `blocks` say what a document is, `walk` what can be read in it; `orders` lists every
document that can be made of a knowledge base that has already been filtered for its readers, and
the other modules make them.
"""
