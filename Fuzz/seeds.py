#!/usr/bin/env python3
"""Writes the first inputs of the fuzzer to .build/fuzz/corpus: small, fictitious, one for each kind of thing a reader meets."""
import json
import pathlib

root = pathlib.Path(__file__).resolve().parent.parent
out = root / ".build/fuzz/corpus"
results = json.loads((root / "Samples/results.json").read_text())
plan = json.loads((root / "Samples/plan.json").read_text())


def seed(reader, name, data):
    folder = out / reader
    folder.mkdir(parents=True, exist_ok=True)
    (folder / name).write_bytes(data if isinstance(data, bytes) else data.encode())


def rows(separator):
    head = ["มาตรการ/แนวทาง", "วิธีการดำเนินการ", "ผู้รับผิดชอบ", "ระยะเวลา", "ผลการดำเนินการ", "ผลลัพธ์"]
    lines = [separator.join(head)]
    for m in results["measures"][:3]:
        steps = " ".join(f"<p>{n}. {s}</p>" for n, s in enumerate(m["steps"], 1))
        lines.append(separator.join([m["name"], steps, " ".join(m["responsible"]), m["period"]["text"],
                                     " ".join(m["outputs"]), " ".join(m["outcomes"])]))
    return lines


prose = (f"มาตรการส่งเสริมคุณธรรมและความโปร่งใส ปีงบประมาณ พ.ศ. ๒๕๖๘\n{plan['authority']['name']}\n"
         f"อำเภอ{plan['authority']['district']} จังหวัด{plan['authority']['province']}\n"
         "มีผลคะแนน ๙๒.๖๘ คะแนน อยู่ในระดับ ผ่านดี\nตัวชี้วัดที่ ๑ การปฏิบัติหน้าที่ มีผลคะแนน เท่ากับ ๙๔.๙๓\n"
         "ข้อคำถามที่ได้คะแนนน้อยที่สุด : i10 มากที่สุด ๗๑.๗๔% มาก ๑๐.๘๗% ไม่มี ๑๐.๘๗%\n")
seed("text", "table", prose + "\n".join(rows("\t")))
seed("text", "bars", "# หัว\n| ก | ข |\n|---|---|\n| i1๑ | ๙๐.๕ |\n**หนา**\n- ข้อ\n")
seed("text", "tis620", prose.encode("cp874"))
seed("text", "utf16", prose.encode("utf-16"))
seed("html", "table", "<h1>แผน</h1><table border=1><thead><tr><th>มาตรการ<th>วิธี<th>คะแนน</thead><tr><td colspan=3><b>๑. หัวข้อ</b>"
     "<tr><td rowspan=2>ก<td><ol type=a start=2><li>ข<li><p>ค</ol><td>๙๐.๐๐<tr><td>ง<table><tr><td>จ<td>ฉ</table></table>")
seed("html", "text", "<ul style='list-style-type:none'><li>ก<ul><li>&lt;ข&nbsp;</ul></ul><pre>a\n b</pre><br><script>x</script><div hidden>ซ่อน</div>")

w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
body = ('<w:p><w:pPr><w:pStyle w:val="h"/></w:pPr><w:r><w:rPr><w:bCs/></w:rPr><w:t>แผน</w:t><w:br/><w:tab/></w:r>'
        '<w:ins><w:r><w:t>ใหม่</w:t></w:r></w:ins><w:del><w:r><w:delText>x</w:delText></w:r></w:del></w:p>'
        '<w:p><w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>ข้อ</w:t>'
        '<w:footnoteReference w:id="2"/></w:r></w:p>'
        '<w:tbl><w:tblGrid><w:gridCol w:w="5"/><w:gridCol w:w="9"/></w:tblGrid><w:tr><w:trPr><w:tblHeader/></w:trPr>'
        '<w:tc><w:p><w:r><w:t>มาตรการ</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>วิธีการดำเนินการ</w:t></w:r></w:p></w:tc></w:tr>'
        '<w:tr><w:tc><w:tcPr><w:vMerge w:val="restart"/></w:tcPr><w:p/></w:tc><w:tc><w:tcPr><w:gridSpan w:val="1"/></w:tcPr>'
        '<w:p><w:r><w:t>ก</w:t></w:r></w:p></w:tc></w:tr><w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p/></w:tc><w:tc><w:tbl><w:tr>'
        '<w:tc><w:p/></w:tc></w:tr></w:tbl></w:tc></w:tr></w:tbl><w:sdt><w:sdtContent><w:p/></w:sdtContent></w:sdt>'
        '<w:sectPr><w:pgSz w:orient="landscape"/></w:sectPr>')
numbering = ('<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="thaiNumbers"/><w:lvlText w:val="%1."/></w:lvl>'
             '<w:lvl w:ilvl="1"><w:numFmt w:val="upperRoman"/><w:lvlText w:val="%1.%2"/></w:lvl></w:abstractNum>'
             '<w:num w:numId="1"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="1"><w:startOverride w:val="3"/></w:lvlOverride></w:num>')
styles = '<w:style w:styleId="h" w:type="paragraph"><w:name w:val="heading 1"/><w:basedOn w:val="h"/></w:style>'
notes = '<w:footnote w:id="2"><w:p><w:r><w:t>หมายเหตุ</w:t></w:r></w:p></w:footnote>'
seed("docx", "all", "\0".join([f"<w:document {w}><w:body>{body}</w:body></w:document>", f"<w:numbering {w}>{numbering}</w:numbering>",
                              f"<w:styles {w}>{styles}</w:styles>", f"<w:footnotes {w}>{notes}</w:footnotes>"]))
book = '<workbook><workbookPr date1904="0"/><sheets><sheet name="ผล" sheetId="1" id="sheet1"/></sheets></workbook>'
strings = '<sst><si><t>ตัวชี้วัด</t></si><si><r><rPr><b/></rPr><t>คะแนน_x000D_</t></r></si></sst>'
looks = '<styleSheet><numFmts><numFmt numFmtId="170" formatCode="[$-D00041E]0.00&quot; คะแนน&quot;"/></numFmts><fonts><font><b/></font></fonts><cellXfs><xf/><xf numFmtId="170" fontId="0"/><xf numFmtId="14"/><xf numFmtId="10"/></cellXfs></styleSheet>'
sheet = ('<worksheet><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row><row r="2"><c r="A2" t="inlineStr"><is><t>i1</t></is></c>'
         '<c r="B2" s="1"><v>84.099999999999994</v></c><c s="2"><v>45566</v></c><c s="3"><v>0.785</v></c></row><row r="5"><c t="b"><v>1</v></c><c t="e"><v>#REF!</v></c></row></sheetData>'
         '<mergeCells><mergeCell ref="A1:A2"/><mergeCell ref="B5:XFD9"/></mergeCells></worksheet>')
seed("xlsx", "all", "\0".join([book, strings, looks, sheet]))

content = ("BT /F 12 Tf 55 720 Td <0E010E02> Tj ET 0.5 w 50 740 m 350 740 l S 50 700 m 350 700 l S 50 740 m 50 700 l S "
           "200 740 m 200 700 l S 350 740 m 350 700 l S 50 650 300 0.5 re f /Span <</ActualText <FEFF0E01>>> BDC BT /F 9 Tf <0E03> Tj ET EMC "
           "q 300 0 0 300 10 10 cm BI /W 1 /H 1 /CS /G /BPC 8 ID x EI Q")
pdf = ("%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Count 1/Kids[3 0 R]>>endobj\n"
       "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F 4 0 R>>>>/Contents 5 0 R>>endobj\n"
       "4 0 obj<</Type/Font/Subtype/Type0/BaseFont/X/Encoding/Identity-H/DescendantFonts[<</Type/Font/Subtype/CIDFontType2/BaseFont/X/DW 500"
       "/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>>>]>>endobj\n"
       f"5 0 obj<</Length {len(content)}>>stream\n{content}\nendstream endobj\ntrailer<</Root 1 0 R>>\n")
seed("pdf", "table", pdf)
seed("csv", "answers", "instrument,i1,i2,i10\nIIT,5,4,ไม่มี\nIIT,มากที่สุด,มาก,น้อย\n")
seed("csv", "counts", "question,most,much,fairly,little,least,none\ni1,10,5,2,1,0,0\n")
seed("csv", "quoted", "i1,i2\n\"5\",\"4\n\"\r\n๕;๔\n")
seed("json", "plan", json.dumps({k: plan[k] for k in ("kind", "authority", "fiscalYear", "analyses")}, ensure_ascii=False)[:6000])
seed("json", "small", '{"kind":"scores","scores":{"total":"92.68","questions":{"i1":"90.00"}},"measures":[{"topic":null,"targets":["o6"],"name":"ก","steps":[],"responsible":[],"outputs":[],"outcomes":[]}],"uncertain":[{"where":"ก","text":"ข","reason":"ค"}]}')
