# SPDX-License-Identifier: Apache-2.0
# Pages drawn in characters -> a PDF that prints them so: Courier, 10 points, so that a character
# is 6 points wide and a line 12 high.  A line that is a form feed begins a page.
#   awk -f tests/support/pdf.awk minutes.txt >minutes.pdf
# with -v empty=1 the pages have no text, as those of a scan have none; with -v many=N there are N,
# the last again and again.
function add(object) {
    at[++count] = size
    put(count " 0 obj\n" object "\nendobj\n")
}
function put(text) {
    printf "%s", text
    size += length(text)
}
function end_page(    stream) {
    stream = empty ? "" : "BT /F1 10 Tf 12 TL 72 770 Td\n" words "ET\n"
    streams[++pages] = "<< /Length " length(stream) " >>\nstream\n" stream "endstream"
    words = ""
}
{
    if ($0 == "\f") {
        end_page()
        next
    }
    gsub(/[\\()]/, "\\\\&")
    words = words "(" $0 ") Tj T*\n"
}
END {
    if (NR)
        end_page()
    put("%PDF-1.4\n")
    all = many > pages ? many : pages
    add("<< /Type /Catalog /Pages 2 0 R >>")
    at[++count] = size
    put("2 0 obj\n<< /Type /Pages /Count " all + 0 " /MediaBox [0 0 612 842] " \
        "/Resources << /Font << /F1 3 0 R >> >> /Kids [\n")
    for (i = 1; i <= all; i++)
        put(3 + pages + i " 0 R\n")
    put("] >>\nendobj\n")
    add("<< /Type /Font /Subtype /Type1 /BaseFont /Courier >>")
    for (i = 1; i <= pages; i++)
        add(streams[i])
    for (i = 1; i <= all; i++)
        add("<< /Type /Page /Parent 2 0 R /Contents " 3 + (i < pages ? i : pages) " 0 R >>")
    start = size
    put("xref\n0 " count + 1 "\n0000000000 65535 f \n")
    for (i = 1; i <= count; i++)
        put(sprintf("%010d 00000 n \n", at[i]))
    put("trailer\n<< /Size " count + 1 " /Root 1 0 R >>\nstartxref\n" start "\n%%EOF\n")
}
