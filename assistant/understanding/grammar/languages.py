"""Words that questions in other languages are asked with, to be told from English.

Folded, as `store.text.words` folds them: "où" is "ou". Words that are English as well
("die", "was", "in") tell nothing and are left out.
"""

from __future__ import annotations

_GERMAN = """
    welche welcher welches welchen welchem wer wem wessen wann wie wieviele wieviel wo
    warum wieso weshalb gibt zeige zeig nenne suche finde | ist sind wurde wurden hat
    haben der das dem den des ein eine einer eines einem einen und oder von vom zu zum
    zur mit uber unter fur auf aus bei nach seit vor zwischen ohne alle viele mir ich
    es nicht auch im arbeiten artikel aufsatze veroffentlicht geschrieben
"""
_FRENCH = """
    quel quelle quels quelles qui combien quand ou pourquoi comment montre montrez
    trouve donne cherche y | est sont sur le la les du des un une et avec dans pour par
    depuis entre sans au aux ce cette il elle ont ete ecrit publie publies parle parlent
    travaux auteurs de moi
"""
_SPANISH = """
    cual cuales quien quienes cuantos cuantas cuando donde como que porque muestra
    muestrame busca dame hay | es son fue fueron el los las un una unos unas y del con
    sobre para por desde entre sin al se articulos trabajos autores escribio publicado
    publicados de la tratan hablan
"""
_ITALIAN = """
    quale quali chi quanti quante quando dove perche mostra mostrami trova cerca dammi
    | di il lo gli del della dei delle un una e con per da su nel nella sono ha hanno
    scritto articoli lavori autori parlano che
"""
_PORTUGUESE = """
    qual quais quem quantos quantas quando onde mostre encontre | o os da das dos em no
    na nos nas um uma e com sobre para por desde foi foram sao artigos trabalhos autores
    escreveu publicado de que
"""
_NORTHERN = """
    welke wie hoeveel wanneer waar waarom toon zoek geef vilka vilken vem hur hva hvem
    hvilke hvilken hvor jakie ktore kto ile kiedy | het een van over met voor zijn is
    wordt werd artikelen heeft geschreven om av och og som ar er har skrev skrevet
    artikler artiklar napisal sa na o
"""
_ALL = (_GERMAN, _FRENCH, _SPANISH, _ITALIAN, _PORTUGUESE, _NORTHERN)
_PARTS = [tuple(part.split() for part in one.split("|")) for one in _ALL]
_SHARED = "die was in an on as me no so he is come war also que chi o y e"
_ENGLISH_TOO = frozenset(_SHARED.split())

ASKING = frozenset(word for asked, _ in _PARTS for word in asked) - _ENGLISH_TOO
"""Words that open a question in another language."""
FUNCTION = (
    frozenset(word for parts in _PARTS for part in parts for word in part)
    - _ENGLISH_TOO
)
"""Those and the words that hold its sentences together."""
_PLAINLY = """
    the of which what who whose whom when where why about by with and for from are how
    many does did do paper papers author authors article written published
    show find give
"""
ENGLISH = frozenset(_PLAINLY.split())
"""One of these, and a question is in English."""
ONLY_ENGLISH = (
    "Questions are read in English only; names and titles are found in any language."
)
