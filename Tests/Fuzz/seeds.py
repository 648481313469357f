"""seeds.py FOLDER: the first inputs of each target, from ../shared/corpora (TICKMARK_SHARED) and the project's own fixtures.

Workbooks become lists of parts (see PartList.swift): what is large and read by nobody here is left out.
"""
import csv
import hashlib
import html
import os
import pathlib
import re
import sys
import zipfile

root = pathlib.Path(__file__).resolve().parents[2]
shared = pathlib.Path(os.environ.get("TICKMARK_SHARED", root.parent / "shared"))
out = pathlib.Path(sys.argv[1])
LARGEST = 48 << 10
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
FRAME = {
    "[Content_Types].xml": f'<Types xmlns="{PACKAGE}/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/></Types>',
    "_rels/.rels": f'<Relationships xmlns="{PACKAGE}/relationships">'
    f'<Relationship Id="rId1" Type="{OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
    "xl/workbook.xml": f'<workbook xmlns="{MAIN}" xmlns:r="{OFFICE}">'
    '<sheets><sheet name="Data" sheetId="1" r:id="rId1"/></sheets></workbook>',
    "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{PACKAGE}/relationships">'
    f'<Relationship Id="rId1" Type="{OFFICE}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
    "xl/worksheets/sheet1.xml": f'<worksheet xmlns="{MAIN}"><sheetData>ROWS</sheetData></worksheet>',
}


def put(target, data):
    if 0 < len(data) <= LARGEST:
        folder = out / target
        folder.mkdir(parents=True, exist_ok=True)
        (folder / hashlib.sha1(data).hexdigest()).write_bytes(data)


def files(*folders):
    for folder in folders:
        for path in sorted(folder.rglob("*")):
            if path.is_file():
                yield path


def parts(path):
    """The parts as one text; sheets are cut where they are long, at the end of a row."""
    text = b""
    try:
        with zipfile.ZipFile(path) as archive:
            for name in archive.namelist():
                low = name.lower()
                if any(word in low for word in ("theme", "media/", ".bin", ".png", ".emf", "calcchain", "thumbnail")):
                    continue
                content = archive.read(name)
                end = content.find(b"</row>", 1500)
                if end > 0 and b"</sheetData>" in content:
                    content = content[: end + 6] + content[content.index(b"</sheetData>") :]
                if len(content) <= 6 << 10:
                    text += b"\x1e" + name.encode() + b"\x1f" + content
    except Exception:
        return b""
    return text


def table(path):
    """A CSV file as a workbook: texts inline, plain decimals as numbers."""
    rows = ""
    for number, row in enumerate(list(csv.reader(path.read_text("utf-8", "replace").splitlines()))[:40], 1):
        rows += f'<row r="{number}">'
        for column, cell in enumerate(row[:26]):
            place = f"{chr(65 + column)}{number}"
            if re.fullmatch(r"-?\d+\.\d+", cell):
                rows += f'<c r="{place}"><v>{cell}</v></c>'
            elif cell:
                rows += f'<c r="{place}" t="inlineStr"><is><t>{html.escape(cell)}</t></is></c>'
        rows += "</row>"
    return "".join(f"\x1e{name}\x1f{content.replace('ROWS', rows)}" for name, content in FRAME.items()).encode()


for path in files(shared / "corpora" / "xlsx", root / "Samples"):
    if path.suffix.lower() in (".xlsx", ".xlsm", ".xltx"):
        text = parts(path)
        for target in ("workbook", "editor"):
            if len(text) <= 16 << 10:
                put(target, text)
        if path.stat().st_size < 20 << 10:
            put("zip", path.read_bytes())
        for part in text.split(b"\x1e")[1:]:
            content = part.split(b"\x1f", 1)[1]
            if len(content) < 4 << 10:
                put("xml", content)

statements = shared / "corpora" / "statements"
for target in ("bai2", "camt", "csv", "mt940", "nacha", "ofx", "qif"):
    for path in files(statements / target):
        put(target, path.read_bytes())
for path in files(root / "Tests" / "IntakeTests" / "Fixtures", root / "Samples", root / "Tests" / "EndToEnd" / "Fixtures",
                  shared / "corpora" / "pairs", shared / "corpora" / "statements" / "csv"):
    if path.suffix == ".csv":
        put("csv", path.read_bytes())
        put("xlsx-table", table(path))
    if path.suffix == ".json" and "bill" in str(path):
        put("bill-json", path.read_bytes())
    if path.suffix == ".xlsx":
        put("xlsx-table", parts(path))
