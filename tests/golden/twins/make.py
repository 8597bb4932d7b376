#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
# Writes minutes as Word, HTML and Markdown: twins that say the same (see ../twins.sh).  In Word the
# numbers are Word's; in HTML those of clauses are the browser's; in Markdown they are written.
import importlib.util
import os
from html import escape

here = os.path.dirname(os.path.abspath(__file__))
spec = importlib.util.spec_from_file_location(
    "word", os.path.join(here, "../../../samples/word-document/make.py"))
word = importlib.util.module_from_spec(spec)
spec.loader.exec_module(word)

COMMITTEE = [
    ("title", "North Quay District Council"),
    ("text", "Minutes of the meeting of the Licensing Committee held on 14 May 2019"),
    ("text", "Present: Councillors R Abara (Chair), T Brindle, K Coyle, M Dunmore, S Egerton, "
             "P Fairlie and J Gant"),
    ("heading", "Apologies for absence"),
    ("text", "Apologies were received from Councillor L Hale."),
    ("heading", "Street trading in Harbour Square"),
    ("text", "The present pitches and their fees are:"),
    ("table", [["Pitch", "Goods", "Fee a year"], ["North side", "Fish and shellfish", "£1,200"],
               ["South side", "Hot drinks", "£900"]]),
    ("text", "On being put to the vote there were 5 votes for and 2 against, and it was RESOLVED:"),
    ("clause", "that a third pitch be designated in Harbour Square;"),
    ("clause", "that the fee for the pitch in (a) be £1,050 a year; and"),
    ("clause", "that the Head of Regulatory Services be authorised to grant the consent."),
    ("heading", "Taxi fares"),
    ("text", "RESOLVED that the table of fares remain unchanged."),
]
PARISH = [
    ("title", "Southmoor Parish Council"),
    ("text", "Minutes of the meeting of Southmoor Parish Council held on 6 March 2018"),
    ("table", [["Present", "Councillors A Reeve (Chairman), B Sallow, C Thatch and D Under"],
               ["In attendance", "E Vale (Clerk)"]]),
    ("heading", "Apologies"),
    ("text", "Apologies were received from Councillor F Wold."),
    ("heading", "Grass cutting"),
    ("text", "It was RESOLVED that the quotation of £850 from G Mead be accepted. Proposed by Cllr "
             "Sallow, seconded by Cllr Thatch. All in favour."),
    ("heading", "Planning"),
    ("text", "It was RESOLVED:"),
    ("clause", "that no objection be made to application 18/0042; and"),
    ("clause", "that the Clerk write to the district council."),
]


def as_word(content):
    styles = {"title": "Title", "text": "", "heading": "Heading1", "clause": "Clause"}
    return "".join(word.table(what) if kind == "table" else word.paragraph(what, styles[kind])
                   for kind, what in content)


def as_html(content):
    out, item, listed = ["<!DOCTYPE html>\n<html><head><title>Minutes</title></head><body>\n"], 0, False
    for kind, what in content:
        if listed and kind != "clause":
            out.append("</ol>\n")
        if not listed and kind == "clause":
            out.append('<ol type="a">\n')
        listed = kind == "clause"
        item += kind == "heading"
        if kind == "table":
            rows = "".join("<tr>" + "".join(f"<td>{escape(cell)}</td>" for cell in row) + "</tr>\n" for row in what)
            out.append(f"<table>\n{rows}</table>\n")
        else:
            form = {"title": "<h1>{}</h1>\n", "text": "<p>{}</p>\n", "clause": "<li>{}</li>\n",
                    "heading": f"<h2>{item}. {{}}</h2>\n"}[kind]
            out.append(form.format(escape(what)))
    return "".join(out) + ("</ol>\n" if listed else "") + "</body></html>\n"


def as_markdown(content):
    out, item, clause = [], 0, 0
    for kind, what in content:
        item += kind == "heading"
        clause = clause + 1 if kind == "clause" else 0
        if kind == "table":
            rows = ["| " + " | ".join(row) + " |" for row in what]
            out.append("\n".join([rows[0], "|" + "---|" * len(what[0])] + rows[1:]) + "\n")
        else:
            out.append({"title": f"# {what}\n", "text": f"{what}\n",
                        "heading": f"## {item}. {what}\n",
                        "clause": f"({chr(96 + clause)}) {what}\n"}[kind])
    return "\n".join(out)


def write(name, content):
    word.write(os.path.join(here, f"{name}.word.docx"), as_word(content))
    for ending, text in (("html", as_html(content)), ("md", as_markdown(content))):
        with open(os.path.join(here, f"{name}.{ending}"), "w", encoding="utf-8") as file:
            file.write(text)


write("committee", COMMITTEE)
write("parish", PARISH)

# The same as the parish, but for what is still tracked: which HTML and text cannot say.
gone = ('<w:del w:id="1" w:author="x"><w:r><w:delText>£900</w:delText></w:r></w:del>'
        '<w:ins w:id="2" w:author="x"><w:r><w:t>£850</w:t></w:r></w:ins>')
tracked = as_word(PARISH).replace("£850", f"</w:t></w:r>{gone}<w:r><w:t xml:space=\"preserve\">")
word.write(os.path.join(here, "parish.tracked.docx"), tracked)
