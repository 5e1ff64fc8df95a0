#!/usr/bin/env python3
"""Writes `ada.png`, the photo of the tests: a head and shoulders, drawn here and in the public domain.

Run it in its directory: `python3 make.py`.
"""
import struct, zlib

WIDTH, HEIGHT = 120, 150
BACKGROUND, FIGURE = (205, 214, 226), (84, 102, 128)


def pixel(x, y):
    head = (x - 60) ** 2 + (y - 58) ** 2 < 30**2
    shoulders = ((x - 60) / 52) ** 2 + ((y - 150) / 52) ** 2 < 1
    return FIGURE if head or shoulders else BACKGROUND


def chunk(name, data):
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))


rows = b"".join(b"\0" + bytes(part for x in range(WIDTH) for part in pixel(x, y)) for y in range(HEIGHT))
header = struct.pack(">IIBBBBB", WIDTH, HEIGHT, 8, 2, 0, 0, 0)
with open("ada.png", "wb") as file:
    file.write(b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(rows, 9)) + chunk(b"IEND", b""))
