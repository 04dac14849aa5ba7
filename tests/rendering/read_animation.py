"""read_animation.py ANIMATION PICTURE…: reads an animation and a picture of each of its frames with Pillow, and prints
what it found and how much the frames differ from the pictures, in parts of 255."""
import sys

from PIL import Image, ImageChops, ImageStat

animation = Image.open(sys.argv[1])
pictures = sys.argv[2:]
print("format", animation.format)
print("size", *animation.size)
print("frames", animation.n_frames)
print("loop", animation.info.get("loop", "none"))
durations = []
greatest = mean = 0
for index in range(animation.n_frames):
    animation.seek(index)
    animation.load()
    durations.append(round(animation.info["duration"]))
    if index < len(pictures):
        difference = ImageChops.difference(animation.convert("RGB"), Image.open(pictures[index]).convert("RGB"))
        greatest = max([greatest] + [high for _, high in difference.getextrema()])
        mean = max([mean] + ImageStat.Stat(difference).mean)
print("milliseconds", *durations)
print("greatest", greatest)
print("mean", f"{mean:.3f}")
