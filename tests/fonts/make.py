#!/usr/bin/env python3
"""Writes `day.ttf`, a font of the tests with one character, 日 (U+65E5): two boxes, drawn here and in the public domain.

Run it in its directory with fonttools 4: `python3 make.py`.
"""
from fontTools.fontBuilder import FontBuilder
from fontTools.pens.ttGlyphPen import TTGlyphPen


def boxes(*rectangles):
    pen = TTGlyphPen(None)
    for left, bottom, right, top in rectangles:
        pen.moveTo((left, bottom))
        pen.lineTo((left, top))
        pen.lineTo((right, top))
        pen.lineTo((right, bottom))
        pen.closePath()
    return pen.glyph()


font = FontBuilder(1000, isTTF=True)
font.setupGlyphOrder([".notdef", "day"])
font.setupCharacterMap({0x65E5: "day"})
font.setupGlyf({".notdef": boxes(), "day": boxes((150, 0, 850, 340), (150, 400, 850, 740))})
font.setupHorizontalMetrics({".notdef": (1000, 0), "day": (1000, 150)})
font.setupHorizontalHeader(ascent=880, descent=-120)
font.setupNameTable({"familyName": "Day", "styleName": "Regular", "fullName": "Day", "psName": "Day-Regular", "version": "1"})
font.setupOS2(sTypoAscender=880, sTypoDescender=-120, usWinAscent=880, usWinDescent=120)
font.setupPost()
font.updateHead(created=0, modified=0)
font.font.recalcTimestamp = False
font.save("day.ttf")
