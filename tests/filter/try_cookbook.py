"""try_cookbook.py PROGRAM PAGE: does what a page of the cookbook says, in a folder of its own, with PROGRAM as convguide.

A block of Markdown becomes the file that the text before it says ("Write `talk.md`"), a block of HTML page.html. Blocks of
shell are run, LaTeX is typeset, Python runs where its modules are there. Each must succeed, and each file that a command is
to write must be there."""
import os
import re
import subprocess
import sys
import tempfile
import types

program, page = (os.path.abspath(name) for name in sys.argv[1:])
text = open(page, encoding="utf-8").read()
blocks = re.findall(r"^(`{3,4})(\w+)\n(.*?)^\1$", text, re.MULTILINE | re.DOTALL)
names = re.findall(r"[Ww]rite `(.*)`:$", text, re.MULTILINE)

folder = tempfile.TemporaryDirectory()
os.chdir(folder.name)
os.mkdir("bin")
os.symlink(program, "bin/convguide")
os.environ["PATH"] = os.path.join(folder.name, "bin") + os.pathsep + os.environ["PATH"]

# What IPython would show.
display = types.ModuleType("IPython.display")
display.SVG = str
sys.modules["IPython"] = types.ModuleType("IPython")
sys.modules["IPython.display"] = display
variables = {}

for _, language, code in blocks:
    if language == "markdown" and names:
        open(names.pop(0), "w", encoding="utf-8").write(code)
    elif language == "html":
        open("page.html", "w", encoding="utf-8").write(code)
    elif language == "sh":
        subprocess.run(["bash", "-e", "-c", code], check=True)
        for name in re.findall(r" -o (\S+)", code):
            if name != "-":
                assert os.path.getsize(name) > 0, name
    elif language == "latex":
        open("document.tex", "w", encoding="utf-8").write(code)
        subprocess.run(["pdflatex", "-interaction=batchmode", "-halt-on-error", "document.tex"], check=True)
    elif language == "python":
        try:
            exec(code, variables)
        except ModuleNotFoundError as missing:
            print("not run:", missing)
            break
    else:
        print("not tried:", language)

# What a page of HTML shows must be among the files that the other blocks have made.
if os.path.exists("page.html"):
    for name in re.findall(r'src="(.*?)"', open("page.html", encoding="utf-8").read()):
        assert os.path.getsize(name) > 0, name
