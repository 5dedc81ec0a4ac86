#!/usr/bin/env python3
"""framebuffer.py <Xvfb_screen0> <picture.png>: what stands on a display that Xvfb keeps in a file."""
import struct
import sys
import zlib


def chunk(kind, body):
    return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))


with open(sys.argv[1], "rb") as file:
    dump = file.read()
# The header of an XWD file: 25 numbers, then the name of the window.
header = struct.unpack(">25I", dump[:100])
size, width, height = header[0], header[4], header[5]
little, bits, line = header[7] == 0, header[11], header[12]
colours = header[19]
assert header[1] == 7 and bits == 32, "not a dump of 32 bits a pixel"
pixels = dump[size + colours * 12:]
red, blue = (2, 0) if little else (1, 3)
green = 1 if little else 2
rows = bytearray()
for y in range(height):
    row = pixels[y * line:y * line + width * 4]
    rgb = bytearray(width * 3)
    rgb[0::3], rgb[1::3], rgb[2::3] = row[red::4], row[green::4], row[blue::4]
    rows += b"\0" + rgb
with open(sys.argv[2], "wb") as file:
    file.write(b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">2I5B", width, height, 8, 2, 0, 0, 0))
               + chunk(b"IDAT", zlib.compress(bytes(rows), 6)) + chunk(b"IEND", b""))
