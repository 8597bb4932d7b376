#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
# Writes the Word documents of this lesson as Word would: headings and clauses are numbered by Word,
# so that no number stands in the text.  python3 samples/word-document/make.py
import os
import zipfile
from xml.sax.saxutils import escape

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"


def run(text, properties=""):
    return f'<w:r>{properties}<w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


def paragraph(text, style="", extra=""):
    style = f'<w:pStyle w:val="{style}"/>' if style else ""
    return f"<w:p><w:pPr>{style}</w:pPr>{run(text)}{extra}</w:p>"


def table(rows):
    cells = lambda row: "".join(f"<w:tc><w:tcPr/>{paragraph(cell)}</w:tc>" for cell in row)
    return "<w:tbl><w:tblPr/>" + "".join(f"<w:tr>{cells(row)}</w:tr>" for row in rows) + "</w:tbl>"


def styles():
    def style(identity, name, more):
        return (f'<w:style w:type="paragraph" w:styleId="{identity}"><w:name w:val="{name}"/>'
                f'<w:basedOn w:val="Normal"/>{more}</w:style>')
    def listed(level):
        return f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="1"/></w:numPr>'
    return (f'{HEAD}<w:styles {W}><w:style w:type="paragraph" w:default="1" w:styleId="Normal">'
            '<w:name w:val="Normal"/></w:style>'
            + style("Title", "Title", "<w:rPr><w:b/></w:rPr>")
            + style("Heading1", "heading 1", f'<w:pPr>{listed(0)}<w:outlineLvl w:val="0"/></w:pPr>'
                    "<w:rPr><w:b/></w:rPr>")
            + style("Clause", "Clause", f"<w:pPr>{listed(1)}</w:pPr>") + "</w:styles>")


def numbering():
    def level(number, form, text, style):
        return (f'<w:lvl w:ilvl="{number}"><w:start w:val="1"/><w:numFmt w:val="{form}"/>'
                f'<w:pStyle w:val="{style}"/><w:lvlText w:val="{text}"/></w:lvl>')
    return (f'{HEAD}<w:numbering {W}><w:abstractNum w:abstractNumId="0">'
            '<w:multiLevelType w:val="multilevel"/>'
            + level(0, "decimal", "%1.", "Heading1") + level(1, "lowerLetter", "(%2)", "Clause")
            + '</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>')


def write(path, body):
    relations = lambda inside: f'{HEAD}<Relationships xmlns="{PACKAGE}/relationships">{inside}</Relationships>'
    part = lambda number, kind: (f'<Relationship Id="rId{number}" Type="{OFFICE}/{kind}" '
                                 f'Target="{kind}.xml"/>')
    override = lambda name, kind: (f'<Override PartName="/word/{name}.xml" '
                                   f'ContentType="{WORD}.{kind}+xml"/>')
    parts = {
        "[Content_Types].xml":
            f'{HEAD}<Types xmlns="{PACKAGE}/content-types">'
            '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
            '<Default Extension="xml" ContentType="application/xml"/>'
            + override("document", "document.main") + override("styles", "styles")
            + override("numbering", "numbering") + override("header", "header") + "</Types>",
        "_rels/.rels": relations(f'<Relationship Id="rId1" Type="{OFFICE}/officeDocument" '
                                 'Target="word/document.xml"/>'),
        "word/_rels/document.xml.rels": relations(part(1, "styles") + part(2, "numbering")
                                                  + part(3, "header")),
        "word/document.xml": f'{HEAD}<w:document {W} xmlns:r="{OFFICE}"><w:body>{body}<w:sectPr>'
                             '<w:headerReference w:type="default" r:id="rId3"/></w:sectPr></w:body>'
                             "</w:document>",
        "word/styles.xml": styles(),
        "word/numbering.xml": numbering(),
        "word/header.xml": f'{HEAD}<w:hdr {W}>{paragraph("North Quay District Council: minutes")}</w:hdr>',
    }
    with zipfile.ZipFile(path, "w") as archive:
        for name, text in parts.items():
            entry = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            entry.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(entry, text)


def minutes(against):
    return "".join([
        paragraph("North Quay District Council", "Title"),
        paragraph("Minutes of the meeting of the Licensing Committee held on 14 May 2019"),
        paragraph("Present: Councillors R Abara (Chair), T Brindle, K Coyle, M Dunmore, S Egerton, "
                  "P Fairlie and J Gant"),
        paragraph("Apologies for absence", "Heading1"),
        paragraph("Apologies were received from Councillor L Hale."),
        paragraph("Street trading in Harbour Square", "Heading1"),
        paragraph("The Committee considered the report of the Head of Regulatory Services. The "
                  "present pitches and their fees are:"),
        table([["Pitch", "Goods", "Fee a year"], ["North side", "Fish and shellfish", "£1,200"],
               ["South side", "Hot drinks", "£900"]]),
        paragraph(f"On being put to the vote there were 5 votes for and {against} against, and it "
                  "was RESOLVED:"),
        paragraph("that a third pitch be designated in Harbour Square;", "Clause"),
        paragraph("that the fee for the pitch in (a) be £1,050 a year; and", "Clause"),
        paragraph("that the Head of Regulatory Services be authorised to grant the consent.", "Clause"),
        paragraph("Taxi fares", "Heading1"),
        paragraph("RESOLVED that the table of fares remain unchanged."),
    ])


here = os.path.dirname(os.path.abspath(__file__))
write(os.path.join(here, "met.docx"), minutes(2))
write(os.path.join(here, "too-many-votes.docx"), minutes(3))
