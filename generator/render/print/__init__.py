"""Documents for paper, as values that know neither an engine nor a disk.

`document` and `blocks` say what a document is, `walk` what can be read in it; the other modules
make documents of a knowledge base that has already been filtered for its readers.
"""
