"""The index on disk, beside the library: postings in SQLite, arithmetic in numpy.

Why not a search library: tantivy was measured first, on the same stems of 241,387
papers. It is built in 5 s (this: 23 s) and takes 49 MB (this: 202 MB, with positions
and every paper's stems), and names the best 300 papers for a LitSearch question in
3.7 ms (this: 8 ms). But its BM25 is its own (fixed constants, lengths rounded to
a byte, papers taken out still counted), so that it would nominate other papers than
the index in memory does, and answers would depend on the engine; its phrases are not
our windows of words in any order; and a set of papers comes out as one Python object a
paper (85,328 papers: 26 ms), a condition of 50,000 papers costs 38 ms.

What is here: the papers that hold a term, and where in them it stands, as arrays in
rows of an SQLite file, one row a term and segment; a segment is a batch of papers.
Small changes are transactions that add a segment and note who has gone from older
ones; a paper can be found about 30 ms after it is added to 241,387. SQLite gives
commits that a killed process leaves whole, a snapshot for each reader, and locks.

    opening     the index of a library as it is now: opened, caught up, or made anew
    file        the file, what it says it is of, and the one builder at a time
    reader      `EmbeddedIndex`: reading
    writer      adding, taking out, making small segments one
    segment     a batch of papers turned into rows
    codec       arrays as bytes with a sum
    documents, known, near    each paper's stems; which terms there are; windows
"""

from __future__ import annotations

from store.index.embedded.opening import discard, open_index

__all__ = ["discard", "open_index"]
