"""read_png_words.py PNG: prints the picture's texts, mode and density as Pillow reads them."""
import sys

from PIL import Image

picture = Image.open(sys.argv[1])
picture.load()
print("mode", picture.mode)
print("density", *(round(one) for one in picture.info["dpi"]))
for key, value in picture.text.items():
    print(f"{key}: {value}")
