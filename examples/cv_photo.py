#!/usr/bin/env python3
"""Writes `cv_lebenslauf.png`, the photo of the examples: a portrait of nobody, drawn here and in the public domain.

Run it in its directory: `python3 cv_photo.py`.
"""
import struct, zlib

WIDTH, HEIGHT, FINER = 300, 400, 3
BACKGROUND, CLOTH, COLLAR, SKIN, SHADE, HAIR = range(6)
COLOURS = (221, 226, 232), (62, 78, 99), (243, 245, 247), (226, 196, 174), (205, 171, 147), (74, 58, 48)


def ellipse(x, y, left, top, width, height):
    return ((x - left) / width) ** 2 + ((y - top) / height) ** 2 < 1


def colour(x, y):
    """What is at a point, from front to back."""
    away = abs(x - 150)
    if ellipse(x, y, 150, 158, 62, 78):
        return HAIR if y < 112 + (x - 118) ** 2 / 260 else SKIN
    if y > 292 and away < (358 - y) * 0.62 and away > (322 - y) * 1.4:
        return COLLAR
    if away < 27 + max(0, y - 268) ** 2 / 60 and 200 < y < 312 - away * 0.5:
        return SHADE if ellipse(x, y, 150, 170, 60, 82) else SKIN
    if ellipse(x, y, 150, 412, 142, 124):
        return CLOTH
    if ellipse(x, y, 150, 146, 77, 86) or (away < 78 and 146 < y < 236 - away * 0.1 and away > 40):
        return HAIR
    return BACKGROUND


def pixel(x, y):
    """The palette's index for a pixel: the two most frequent colours in it and how much there is of each."""
    parts = [colour(x + (i + 0.5) / FINER, y + (j + 0.5) / FINER) for i in range(FINER) for j in range(FINER)]
    return tuple(sum(COLOURS[part][c] for part in parts) // len(parts) for c in range(3))


def chunk(name, data):
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))


rows = [[pixel(x, y) for x in range(WIDTH)] for y in range(HEIGHT)]
palette = sorted({colour for row in rows for colour in row})
assert len(palette) <= 256, len(palette)
index = {colour: at for at, colour in enumerate(palette)}
data = b"".join(b"\0" + bytes(index[colour] for colour in row) for row in rows)
header = struct.pack(">IIBBBBB", WIDTH, HEIGHT, 8, 3, 0, 0, 0)
with open("cv_lebenslauf.png", "wb") as file:
    file.write(b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"PLTE", bytes(part for colour in palette for part in colour)))
    file.write(chunk(b"IDAT", zlib.compress(data, 9)) + chunk(b"IEND", b""))
