"""Documents become files for paper: PDF through Typst, Word beside it.

`typst_engine` and `word` each turn one document into bytes; `printing` prints many into a folder.
"""
