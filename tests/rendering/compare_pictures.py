"""compare_pictures.py PICTURE OTHER…: prints how much each of the others differs from the first picture, as the mean of
all parts of 255. Pictures may differ by a pixel in size, and lines by a pixel in place."""
import sys

from PIL import Image, ImageChops, ImageFilter, ImageStat

blur = ImageFilter.BoxBlur(2)
pictures = [Image.open(name).convert("RGB") for name in sys.argv[1:]]
for other in pictures[1:]:
    first = pictures[0]
    if any(abs(one - two) > 1 for one, two in zip(first.size, other.size)):
        sys.exit(f"sizes {first.size} and {other.size}")
    box = (0, 0, min(first.width, other.width), min(first.height, other.height))
    difference = ImageChops.difference(first.crop(box).filter(blur), other.crop(box).filter(blur))
    print(f"{max(ImageStat.Stat(difference).mean):.3f}")
