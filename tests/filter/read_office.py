"""Prints what a reader of a .docx, .pptx or .epub gets: the descriptions of its pictures, and its text."""
import re
import sys
import zipfile
from xml.etree import ElementTree

with zipfile.ZipFile(sys.argv[1]) as archive:
    names = archive.namelist()
    pages = [name for name in names
             if re.fullmatch(r"word/document\.xml|ppt/slides/slide\d+\.xml|EPUB/text/\w+\.xhtml", name)]
    pages.sort(key=lambda name: [int(number) for number in re.findall(r"\d+", name)])
    for name in pages:
        tree = ElementTree.fromstring(archive.read(name))
        print("page:", name)
        for element in tree.iter():
            description = element.get("descr") or element.get("alt")
            if description is not None:
                print("picture:", " ".join(description.split()))
        print("text:", " ".join("".join(tree.itertext()).split()))
    for name in names:
        if "media" in name:
            print("media:", name)
