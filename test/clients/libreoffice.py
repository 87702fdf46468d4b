# LibreOffice Calc, as an officer uses it: the database registered as a data
# source, each view dragged into a sheet (a database range that imports it),
# and the sheet's cells compared with the server's.  Prints TAP.
#
#   soffice --headless --accept=… & /usr/bin/python3 libreoffice.py PIPE SDBC_URL USER FOLDER SCHEMA…

import math
import os
import sys
import time

import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.sheet.DataImportMode import SQL

pipe, url, user, folder = sys.argv[1:5]
tests = failures = 0


def ok(passed, name, saw=()):
    global tests, failures
    tests += 1
    print(f"{'ok' if passed else 'not ok'} {tests} - {name}", flush=True)
    if not passed:
        failures += 1
        for line in saw:
            print(f"#   {line}")


def prop(**values):
    return tuple(PropertyValue(Name=n, Value=v) for n, v in values.items())


def office():
    """The running LibreOffice, as soon as it answers."""
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
    for _ in range(240):
        try:
            return resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
        except Exception:
            time.sleep(0.5)
    sys.exit("Bail out! LibreOffice does not answer")


context = office()
make = lambda name: context.ServiceManager.createInstanceWithContext(name, context)

# A data source as File > New > Database makes it
sources = make("com.sun.star.sdb.DatabaseContext")
source = sources.createInstance()
source.URL = url
source.User = user
file_url = uno.systemPathToFileUrl(os.path.join(folder, "ledger.odb"))
source.DatabaseDocument.storeAsURL(file_url, ())
sources.registerObject("ledger", source)
db = source.getConnection(user, "")


def rows_of(query):
    result = db.createStatement().executeQuery(query)
    columns = result.getMetaData().getColumnCount()
    rows = []
    while result.next():
        row = []
        for c in range(1, columns + 1):
            text = result.getString(c)
            row.append(None if result.wasNull() else text)
        rows.append(row)
    return rows


desktop = make("com.sun.star.frame.Desktop")
document = desktop.loadComponentFromURL("private:factory/scalc", "_blank", 0, prop(Hidden=True))

for schema in sys.argv[5:]:
    views = [r[0] for r in rows_of(f"SELECT table_name FROM information_schema.views WHERE table_schema = '{schema}' ORDER BY 1")]
    ok(len(views) > 20, f"{schema}: {len(views)} views")
    for view in views:
        name = f'"{schema}"."{view}"'
        types = rows_of(f"SELECT c.column_name, c.type, c.rows, c.filled, c.total::float8, c.longest FROM public.server_column AS c "
                        f"JOIN information_schema.columns AS i USING (table_schema, table_name, column_name) "
                        f"WHERE c.table_schema = '{schema}' AND c.table_name = '{view}' ORDER BY i.ordinal_position")
        count = int(types[0][2])
        sheets = document.Sheets
        sheets.insertNewByName("view", 0)
        sheet = sheets.getByName("view")
        sheet.getCellRangeByName("A1").doImport(prop(DatabaseName="ledger", SourceType=SQL, SourceObject=f"SELECT * FROM {name}", IsNative=True))
        cursor = sheet.createCursor()
        cursor.gotoEndOfUsedArea(False)
        used = cursor.RangeAddress
        wrong = []
        header = [sheet.getCellByPosition(c, 0).String for c in range(len(types))]
        if header != [t[0] for t in types]:
            wrong.append(f"headings {header}")
        if used.EndRow != count:
            wrong.append(f"{used.EndRow} rows of {count}")
        cells = sheet.getCellRangeByPosition(0, 1, len(types) - 1, count).DataArray if count else ()
        for c, (column, kind, _, filled, total_there, longest_there) in enumerate(types):
            values = [row[c] for row in cells if row[c] != ""]
            # Figures must be figures that people can add up, and add up to the server's sum
            if kind in ("integer", "bigint", "numeric"):
                figures = [v for v in values if isinstance(v, float)]
                if len(figures) != len(values):
                    wrong.append(f"{column}: a figure came as text: {next(v for v in values if isinstance(v, str))}")
                total = math.fsum(figures)
                if len(values) != int(filled) or abs(total - float(total_there)) > 1e-6 * max(1, abs(total)):
                    wrong.append(f"{column}: {len(values)} figures, sum {total}; the server has {filled}, {total_there}")
            elif kind == "text" and count:
                longest = max((len(str(v)) for v in values), default=0)
                if int(longest_there) != longest:
                    wrong.append(f"{column}: the longest text has {longest} characters, the server's {longest_there}")
        ok(not wrong, f"{view}: {count} rows, {len(types)} columns in a sheet", wrong[:20])
        sheets.removeByName("view")

document.close(True)
db.close()
sources.revokeObject("ledger") if hasattr(sources, "revokeObject") else sources.revokeDatabaseLocation("ledger")
print(f"1..{tests}")
try:
    desktop.terminate()
except Exception:
    pass
sys.exit(failures != 0)
