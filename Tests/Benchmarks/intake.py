#!/usr/bin/env python3
"""Reads generated statements with Intake, and the table of text with DuckDB beside it, interleaved: CPU seconds, wall, peak memory, ratios.

    intake.py PATH-OF-IntakeBenchmark PATH-OF-ReadBenchmark [ROWS] [ROUNDS]

DuckDB reads and sums the same file: it makes no records, finds no columns and looks into no description. Intake reads with one thread. The statements of
banks' own formats have three records for every ten lines of the table. All of it stands in memory with the file: MiB are of both.
"""
import datetime, importlib.util, os, shutil, statistics, subprocess, sys, tempfile

from measuring import measure

ours, writer = sys.argv[1:3]
rows = int(sys.argv[3]) if len(sys.argv) > 3 else 1_000_000
rounds = int(sys.argv[4]) if len(sys.argv) > 4 else 3
records = rows * 3 // 10
names = ["Birch Supply LLC", "Ember Foods", "Harbor Freight Lines Inc", "Kestrel Printing", "Oak & Ash Partners", "Vista Dental Group"]
start = datetime.date(2026, 1, 1)


def line(index):
    """One movement: its date, text, cents and reference."""
    date = start + datetime.timedelta(days=index * 300 // max(1, rows))
    cents = -(index * 7919 % 4_000_000 + 101)
    return date, f"ACH DEBIT BILL.COM PAYABLES {names[index % len(names)]} {index}", cents, f"P26{index:06d} - {index:07d}"


def csv(path):
    with open(path, "w") as file:
        file.write("Date,Description,Amount,Reference\n")
        for index in range(rows):
            date, text, cents, reference = line(index)
            file.write(f"{date},{text},{cents / 100:.2f},{reference if index % 5 else ''}\n")


def ofx(path):
    with open(path, "w") as file:
        file.write("OFXHEADER:100\nDATA:OFXSGML\nVERSION:102\nSECURITY:NONE\nENCODING:USASCII\nCHARSET:1252\nCOMPRESSION:NONE\n"
                   "OLDFILEUID:NONE\nNEWFILEUID:NONE\n\n<OFX><BANKMSGSRSV1><STMTTRNRS><TRNUID>1<STATUS><CODE>0<SEVERITY>INFO</STATUS><STMTRS>"
                   "<CURDEF>USD<BANKACCTFROM><BANKID>121000248<ACCTID>000123<ACCTTYPE>CHECKING</BANKACCTFROM>\n"
                   "<BANKTRANLIST><DTSTART>20260101<DTEND>20261231\n")
        for index in range(records):
            date, text, cents, _ = line(index)
            file.write(f"<STMTTRN><TRNTYPE>DEBIT<DTPOSTED>{date:%Y%m%d}120000<TRNAMT>{cents / 100:.2f}<FITID>{date:%Y%m%d}{index}"
                       f"<NAME>{text[:32]}<MEMO>{text}</STMTTRN>\n")
        file.write("</BANKTRANLIST><LEDGERBAL><BALAMT>100.00<DTASOF>20261231</LEDGERBAL></STMTRS></STMTTRNRS></BANKMSGSRSV1></OFX>\n")


def camt(path):
    with open(path, "w") as file:
        file.write('<?xml version="1.0" encoding="UTF-8"?>\n<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"><BkToCstmrStmt>'
                   "<GrpHdr><MsgId>M1</MsgId><CreDtTm>2026-12-31T20:00:00</CreDtTm></GrpHdr><Stmt><Id>S1</Id><CreDtTm>2026-12-31T20:00:00</CreDtTm>"
                   "<Acct><Id><IBAN>DE89370400440532013000</IBAN></Id><Ccy>EUR</Ccy></Acct>\n")
        for index in range(records):
            date, text, cents, reference = line(index)
            file.write(f'<Ntry><Amt Ccy="EUR">{-cents / 100:.2f}</Amt><CdtDbtInd>DBIT</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts><BookgDt><Dt>{date}</Dt></BookgDt>'
                       f"<ValDt><Dt>{date}</Dt></ValDt><AcctSvcrRef>{index:016d}</AcctSvcrRef><BkTxCd><Domn><Cd>PMNT</Cd><Fmly><Cd>ICDT</Cd>"
                       f"<SubFmlyCd>ESCT</SubFmlyCd></Fmly></Domn></BkTxCd><NtryDtls><TxDtls><Refs><EndToEndId>{reference}</EndToEndId></Refs>"
                       f'<Amt Ccy="EUR">{-cents / 100:.2f}</Amt><CdtDbtInd>DBIT</CdtDbtInd><RltdPties><Cdtr><Pty><Nm>{names[index % len(names)].replace("&", "&amp;")}</Nm>'
                       "<PstlAdr><StrtNm>Harbour Street</StrtNm><BldgNb>12</BldgNb><PstCd>1012 AB</PstCd><TwnNm>Amsterdam</TwnNm><Ctry>NL</Ctry></PstlAdr></Pty></Cdtr>"
                       "<CdtrAcct><Id><IBAN>NL91ABNA0417164300</IBAN></Id></CdtrAcct></RltdPties><RltdAgts><CdtrAgt><FinInstnId><BICFI>ABNANL2AXXX</BICFI></FinInstnId></CdtrAgt></RltdAgts><RmtInf><Ustrd>"
                       f"{text.replace('&', '&amp;')}</Ustrd></RmtInf></TxDtls></NtryDtls></Ntry>\n")
        file.write("</Stmt></BkToCstmrStmt></Document>\n")


def mt940(path):
    with open(path, "w") as file:
        file.write(":20:STMT\r\n:25:37040044/0532013000\r\n:28C:1/1\r\n:60F:C260101EUR0,00\r\n")
        total = 0
        for index in range(records):
            date, _, cents, _ = line(index)
            total += cents
            file.write(f":61:{date:%y%m%d}{date:%m%d}D{-cents // 100},{-cents % 100:02d}NTRFNONREF//{index:08d}\r\n"
                       f":86:177?00SEPA TRANSFER?20EREF+{index:010d}?21SVWZ+INVOICE {index}?30COBADEFF?31DE89370400440532013000?32{names[index % len(names)]}\r\n")
        file.write(f":62F:D261231EUR{-total // 100},{-total % 100:02d}\r\n-\r\n")


duck = """
import duckdb, sys
table = f"read_csv('{sys.argv[1]}')"
duckdb.connect(config={"threads": sys.argv[2]}).execute(f"select count(*), sum(Amount::decimal(18, 2)) from {table}").fetchall()
"""
folder = tempfile.mkdtemp()
try:
    cases, counts = {}, {}
    for name, make in (("csv", csv), ("ofx", ofx), ("xml", camt), ("sta", mt940)):
        path = os.path.join(folder, "statement." + name)
        make(path)
        case = {"xml": "camt.053", "sta": "mt940"}.get(name, name)
        cases[case] = [ours, path]
        counts[case] = rows if name == "csv" else records
        if name == "csv" and importlib.util.find_spec("duckdb"):
            for threads in ("1", "2"):
                cases[f"duckdb, {threads} thread{'s' if threads == '2' else ''}"] = [sys.executable, "-c", duck, path, threads]
    path = os.path.join(folder, "statement.xlsx")
    measure([writer, "generate-shared", path, str(rows)], subprocess.DEVNULL)
    cases["xlsx"], counts["xlsx"] = [ours, path], rows
    results = {name: [] for name in cases}
    for _ in range(rounds):
        for name, command in cases.items():
            results[name].append(measure(command, subprocess.DEVNULL))
    base = results.get("duckdb, 1 thread")
    print(f"statements through Intake, {rows} lines of tables, {records} records of other formats, {rounds} interleaved rounds, medians")
    print(f"{'':<20}{'MB':>7}{'CPU s':>8}{'wall s':>8}{'MiB':>8}{'us/record':>11}{'CPU ratio':>11}   (to duckdb, 1 thread)")
    for name, runs in results.items():
        cpu, wall, memory = (statistics.median(run[part] for run in runs) for part in range(3))
        size = os.path.getsize(cases[name][3 if name.startswith("duckdb") else 1]) / 1e6
        text = f"{name:<20}{size:7.1f}{cpu:8.2f}{wall:8.2f}{memory:8.1f}{cpu * 1e6 / counts.get(name, rows):11.2f}"
        if base and (name == "csv" or name.startswith("duckdb")):
            text += f"{statistics.median(run[0] / other[0] for run, other in zip(runs, base)):11.2f}"
        print(text, flush=True)
finally:
    shutil.rmtree(folder)
