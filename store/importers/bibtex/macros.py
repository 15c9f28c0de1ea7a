"""Journals by the names that styles define for them, which a file need not.

BibTeX's own styles know `jacm`; the styles of astronomy (AASTeX) know `\\apj`, and the
entries that the Astrophysics Data System gives out are full of it.
"""

from __future__ import annotations

import re

STANDARD = {
    "acmcs": "ACM Computing Surveys", "acta": "Acta Informatica",
    "cacm": "Communications of the ACM",
    "ibmjrd": "IBM Journal of Research and Development", "ibmsj": "IBM Systems Journal",
    "ieeese": "IEEE Transactions on Software Engineering",
    "ieeetc": "IEEE Transactions on Computers",
    "ieeetcad": "IEEE Transactions on Computer-Aided Design of Integrated Circuits",
    "ipl": "Information Processing Letters", "jacm": "Journal of the ACM",
    "jcss": "Journal of Computer and System Sciences",
    "scp": "Science of Computer Programming", "sicomp": "SIAM Journal on Computing",
    "tocs": "ACM Transactions on Computer Systems",
    "tods": "ACM Transactions on Database Systems",
    "tog": "ACM Transactions on Graphics",
    "toms": "ACM Transactions on Mathematical Software",
    "toois": "ACM Transactions on Office Information Systems",
    "toplas": "ACM Transactions on Programming Languages and Systems",
    "tcs": "Theoretical Computer Science",
}  # fmt: skip
"""The abbreviations of plain.bst (Patashnik 1988)."""
_ASTRONOMY = {
    "aj": ("AJ", "The Astronomical Journal"),
    "actaa": ("Acta Astron.", "Acta Astronomica"),
    "araa": ("ARA&A", "Annual Review of Astronomy and Astrophysics"),
    "apj": ("ApJ", "The Astrophysical Journal"),
    "apjl": ("ApJL", "The Astrophysical Journal Letters"),
    "apjlett": ("ApJL", "The Astrophysical Journal Letters"),
    "apjs": ("ApJS", "The Astrophysical Journal Supplement Series"),
    "apjsupp": ("ApJS", "The Astrophysical Journal Supplement Series"),
    "ao": ("Appl. Opt.", "Applied Optics"),
    "apss": ("Ap&SS", "Astrophysics and Space Science"),
    "aap": ("A&A", "Astronomy & Astrophysics"),
    "astap": ("A&A", "Astronomy & Astrophysics"),
    "aapr": ("A&A Rv", "The Astronomy and Astrophysics Review"),
    "aaps": ("A&AS", "Astronomy & Astrophysics Supplement Series"),
    "azh": ("AZh", "Astronomicheskii Zhurnal"),
    "baas": ("BAAS", "Bulletin of the American Astronomical Society"),
    "icarus": ("Icarus", "Icarus"),
    "iaucirc": ("IAUC", "IAU Circulars"),
    "jcap": ("JCAP", "Journal of Cosmology and Astroparticle Physics"),
    "jrasc": ("JRASC", "Journal of the Royal Astronomical Society of Canada"),
    "memras": ("MmRAS", "Memoirs of the Royal Astronomical Society"),
    "memsai": ("MmSAI", "Memorie della Società Astronomica Italiana"),
    "mnras": ("MNRAS", "Monthly Notices of the Royal Astronomical Society"),
    "na": ("New A", "New Astronomy"),
    "nar": ("New A Rev.", "New Astronomy Reviews"),
    "nat": ("Nature", "Nature"),
    "pasa": ("PASA", "Publications of the Astronomical Society of Australia"),
    "pasj": ("PASJ", "Publications of the Astronomical Society of Japan"),
    "pasp": ("PASP", "Publications of the Astronomical Society of the Pacific"),
    "pra": ("Phys. Rev. A", "Physical Review A"),
    "prb": ("Phys. Rev. B", "Physical Review B"),
    "prc": ("Phys. Rev. C", "Physical Review C"),
    "prd": ("Phys. Rev. D", "Physical Review D"),
    "pre": ("Phys. Rev. E", "Physical Review E"),
    "prl": ("Phys. Rev. Lett.", "Physical Review Letters"),
    "psj": ("PSJ", "The Planetary Science Journal"),
    "qjras": ("QJRAS", "Quarterly Journal of the Royal Astronomical Society"),
    "rmxaa": ("RMxAA", "Revista Mexicana de Astronomía y Astrofísica"),
    "skytel": ("S&T", "Sky and Telescope"),
    "solphys": ("Sol. Phys.", "Solar Physics"),
    "sovast": ("Soviet Ast.", "Soviet Astronomy"),
    "ssr": ("Space Sci. Rev.", "Space Science Reviews"),
    "zap": ("ZAp", "Zeitschrift für Astrophysik"),
    "aplett": ("Astrophys. Lett.", "Astrophysical Letters"),
    "gca": ("GeCoA", "Geochimica et Cosmochimica Acta"),
    "grl": ("GeoRL", "Geophysical Research Letters"),
    "jcp": ("JChPh", "The Journal of Chemical Physics"),
    "jgr": ("JGR", "Journal of Geophysical Research"),
    "jqsrt": (
        "JQSRT", "Journal of Quantitative Spectroscopy and Radiative Transfer",
    ),
    "nphysa": ("NuPhA", "Nuclear Physics A"),
    "physrep": ("Phys. Rep.", "Physics Reports"),
    "physscr": ("Phys. Scr.", "Physica Scripta"),
    "planss": ("P&SS", "Planetary and Space Science"),
    "procspie": ("Proc. SPIE", "Proceedings of the SPIE"),
}  # fmt: skip
"""Command -> how papers cite the journal, and its name (AASTeX 6.3)."""
_COMMAND = re.compile(r"[\"{\s]*\\([a-z]+)[}\"\s]*")


def journal_of(text: str) -> tuple[str, str] | None:
    r"""Short and full name of the journal that a command such as `\apj` stands for."""
    match = _COMMAND.fullmatch(text)
    return _ASTRONOMY.get(match[1]) if match else None
