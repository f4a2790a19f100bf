#!/usr/bin/env python3
"""Re-cases a CoNLL file: every token in CAPITALS, or as a Headline Has It.

    recase.py capitals|title FILE.conll >RECASED.conll

The labels stay. In title case words of four letters or more, the first word of a sentence and all that have a capital
already begin with a capital; the rest of a word stays as it is. MODEL-names.md has the scores on conll2003-dev re-cased
so; neither that file nor what this program makes of it is part of this repository.
"""
import sys

SHORT = 4  # letters from which on a headline gives a word a capital


def title(word, first):
    return word[:1].upper() + word[1:] if first or len(word) >= SHORT else word


def main():
    if len(sys.argv) != 3 or sys.argv[1] not in ("capitals", "title"):
        sys.exit(__doc__)
    first = True
    with open(sys.argv[2], encoding="utf-8") as lines:
        for line in lines:
            fields = line.split()
            if not fields or fields[0] == "-DOCSTART-":
                first = True
                print(line, end="")
                continue
            word = fields[0].upper() if sys.argv[1] == "capitals" else title(fields[0], first)
            print(word + "\t" + fields[-1])
            first = False


if __name__ == "__main__":
    main()
