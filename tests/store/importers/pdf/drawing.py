"""Small PDFs, drawn by hand: lines of text at a place, in a size, upright or turned."""

from __future__ import annotations

from typing import NamedTuple


class Line(NamedTuple):
    """A line of text; `y` counts from the bottom of a page of 792 points."""

    text: str
    y: int = 600
    size: int = 10
    turned: bool = False


def drawn(*pages: list[Line], info: str = "", trailer: str = "") -> bytes:
    """A PDF of these pages with this dictionary of metadata."""
    objects = ["<< /Type /Catalog /Pages 2 0 R >>", "", f"<< {info} >>", _FONT]
    kids = []
    for lines in pages:
        stream = "\n".join(map(_operators, lines))
        objects.append(f"<< /Length {len(stream)} >>\nstream\n{stream}\nendstream")
        objects.append(_PAGE.format(contents=len(objects)))
        kids.append(f"{len(objects)} 0 R")
    objects[1] = f"<< /Type /Pages /Kids [{' '.join(kids)}] /Count {len(kids)} >>"
    return _file(objects, trailer)


_FONT = "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"
_PAGE = (
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents {contents} 0 R"
    " /Resources << /Font << /F1 4 0 R >> >> >>"
)


def _operators(line: Line) -> str:
    text = line.text.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")
    turn = "0 1 -1 0" if line.turned else "1 0 0 1"
    return f"BT /F1 {line.size} Tf {turn} 72 {line.y} Tm ({text}) Tj ET"


def _file(objects: list[str], trailer: str) -> bytes:
    out, offsets = b"%PDF-1.4\n", []
    for number, body in enumerate(objects, 1):
        offsets.append(len(out))
        out += f"{number} 0 obj\n{body}\nendobj\n".encode("latin-1")
    start = len(out)
    out += f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n".encode()
    out += "".join(f"{offset:010d} 00000 n \n" for offset in offsets).encode()
    tail = f"/Size {len(objects) + 1} /Root 1 0 R /Info 3 0 R {trailer}"
    return out + f"trailer << {tail} >>\nstartxref\n{start}\n%%EOF\n".encode()
