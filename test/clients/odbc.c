/*
 * psqlODBC through unixODBC, as Excel, Power BI and Access use it: every view
 * described by SQLColumns and read to its end by SQLGetData in pieces, so that
 * no text is cut.  Prints TAP.
 *
 *   odbc 'DRIVER=…;SERVER=…;PORT=…;DATABASE=…;UID=…' SCHEMA…
 */
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sql.h>
#include <sqlext.h>

static int	tests = 0;
static int	failures = 0;
static char saw[4000];

static void
ok(bool passed, const char *name)
{
	printf("%s %d - %s\n", passed ? "ok" : "not ok", ++tests, name);
	if (!passed)
	{
		failures++;
		printf("#   %s\n", saw);
	}
	saw[0] = '\0';
}

/* note remembers what was wrong until the next ok() */
static void
note(const char *what, const char *detail)
{
	size_t		used = strlen(saw);

	snprintf(saw + used, sizeof(saw) - used, "%s: %s; ", what, detail);
}

/* check ends the run where the driver manager itself fails */
static void
check(SQLRETURN rc, SQLSMALLINT type, SQLHANDLE handle, const char *what)
{
	SQLCHAR		state[6] = "",
				message[512] = "";

	if (SQL_SUCCEEDED(rc) || rc == SQL_NO_DATA)
		return;
	SQLGetDiagRec(type, handle, 1, state, NULL, message, sizeof(message), NULL);
	printf("Bail out! %s: %s %s\n", what, state, message);
	exit(1);
}

static bool
shown_well(SQLSMALLINT type)
{
	switch (type)
	{
		case SQL_VARCHAR:
		case SQL_LONGVARCHAR:
		case SQL_WVARCHAR:
		case SQL_WLONGVARCHAR:
		case SQL_INTEGER:
		case SQL_BIGINT:
		case SQL_BIT:
		case SQL_TYPE_DATE:
		case SQL_TYPE_TIMESTAMP:
		case SQL_NUMERIC:
			return true;
	}
	return false;
}

/*
 * columns_of looks at what SQLColumns says of a view; true where all is well.
 * psqlODBC never fills REMARKS, so comments are looked at through JDBC alone.
 */
static bool
columns_of(SQLHDBC db, const char *schema, const char *view)
{
	SQLHSTMT	s;
	SQLCHAR		name[256];
	SQLSMALLINT type,
				scale;
	SQLINTEGER	size;
	SQLLEN		has_scale,
				has_size;
	int			seen = 0;

	SQLAllocHandle(SQL_HANDLE_STMT, db, &s);
	check(SQLColumns(s, NULL, 0, (SQLCHAR *) schema, SQL_NTS, (SQLCHAR *) view, SQL_NTS, NULL, 0),
		  SQL_HANDLE_STMT, s, "SQLColumns");
	SQLBindCol(s, 4, SQL_C_CHAR, name, sizeof(name), NULL);
	SQLBindCol(s, 5, SQL_C_SSHORT, &type, 0, NULL);
	SQLBindCol(s, 7, SQL_C_SLONG, &size, 0, &has_size);
	SQLBindCol(s, 9, SQL_C_SSHORT, &scale, 0, &has_scale);
	while (SQL_SUCCEEDED(SQLFetch(s)))
	{
		seen++;
		if (!shown_well(type))
			note((char *) name, "is of no plain ODBC type");
		if (type == SQL_NUMERIC && (has_size < 0 || size < 1 || size > 28 || has_scale < 0))
			note((char *) name, "has no precision of at most 28 digits");
	}
	SQLFreeHandle(SQL_HANDLE_STMT, s);
	if (seen == 0)
		note(view, "SQLColumns shows no column");
	return saw[0] == '\0';
}

/* read_view fetches every cell and counts rows and bytes */
static void
read_view(SQLHDBC db, const char *schema, const char *view, long long *rows, long long *bytes)
{
	SQLHSTMT	s;
	SQLSMALLINT columns;
	char		query[1000],
				piece[256];

	SQLAllocHandle(SQL_HANDLE_STMT, db, &s);
	snprintf(query, sizeof(query), "SELECT * FROM \"%s\".\"%s\"", schema, view);
	check(SQLExecDirect(s, (SQLCHAR *) query, SQL_NTS), SQL_HANDLE_STMT, s, query);
	SQLNumResultCols(s, &columns);
	*rows = *bytes = 0;
	for (;;)
	{
		SQLRETURN	rc = SQLFetch(s);

		check(rc, SQL_HANDLE_STMT, s, query);
		if (rc == SQL_NO_DATA)
			break;
		++*rows;
		for (SQLSMALLINT c = 1; c <= columns; c++)
		{
			SQLSMALLINT type;
			SQLLEN		length;

			SQLDescribeCol(s, (SQLUSMALLINT) c, NULL, 0, NULL, &type, NULL, NULL, NULL);
			do
			{
				rc = SQLGetData(s, (SQLUSMALLINT) c, SQL_C_CHAR, piece, sizeof(piece), &length);
				check(rc, SQL_HANDLE_STMT, s, query);
				if (rc != SQL_NO_DATA && length != SQL_NULL_DATA &&
					(type == SQL_VARCHAR || type == SQL_LONGVARCHAR || type == SQL_WVARCHAR || type == SQL_WLONGVARCHAR))
					*bytes += (long long) strlen(piece);
			} while (rc == SQL_SUCCESS_WITH_INFO);
		}
	}
	SQLFreeHandle(SQL_HANDLE_STMT, s);
}

/* figure is one bigint that the server computes */
static long long
figure(SQLHDBC db, const char *query)
{
	SQLHSTMT	s;
	SQLBIGINT	value = -1;

	SQLAllocHandle(SQL_HANDLE_STMT, db, &s);
	check(SQLExecDirect(s, (SQLCHAR *) query, SQL_NTS), SQL_HANDLE_STMT, s, query);
	if (SQL_SUCCEEDED(SQLFetch(s)))
		SQLGetData(s, 1, SQL_C_SBIGINT, &value, 0, NULL);
	SQLFreeHandle(SQL_HANDLE_STMT, s);
	return value;
}

static void
check_schema(SQLHDBC db, const char *schema)
{
	static char views[500][128];
	char		text[600];
	SQLHSTMT	s;
	SQLCHAR		name[128];
	int			n = 0;

	SQLAllocHandle(SQL_HANDLE_STMT, db, &s);
	check(SQLTables(s, NULL, 0, (SQLCHAR *) schema, SQL_NTS, NULL, 0, (SQLCHAR *) "VIEW", SQL_NTS),
		  SQL_HANDLE_STMT, s, "SQLTables");
	SQLBindCol(s, 3, SQL_C_CHAR, name, sizeof(name), NULL);
	while (SQL_SUCCEEDED(SQLFetch(s)) && n < 500)
		snprintf(views[n++], sizeof(views[0]), "%s", name);
	SQLFreeHandle(SQL_HANDLE_STMT, s);
	snprintf(text, sizeof(text), "%s: SQLTables lists the views (%d)", schema, n);
	ok(n > 20, text);

	for (int i = 0; i < n; i++)
	{
		long long	rows,
					bytes,
					server_rows,
					server_bytes;
		bool		described = columns_of(db, schema, views[i]);

		read_view(db, schema, views[i], &rows, &bytes);
		snprintf(text, sizeof(text), "SELECT max(rows) FROM public.server_column WHERE table_schema = '%s' AND table_name = '%s'", schema, views[i]);
		server_rows = figure(db, text);
		snprintf(text, sizeof(text), "SELECT coalesce(sum(bytes), 0)::bigint FROM public.server_column WHERE table_schema = '%s' AND table_name = '%s'", schema, views[i]);
		server_bytes = figure(db, text);
		if (rows != server_rows || bytes != server_bytes)
		{
			snprintf(text, sizeof(text), "%lld rows and %lld bytes of text, the server has %lld and %lld",
					 rows, bytes, server_rows, server_bytes);
			note("read", text);
		}
		snprintf(text, sizeof(text), "%s: %lld rows, %lld bytes of text", views[i], rows, bytes);
		ok(described && rows == server_rows && bytes == server_bytes, text);
	}
}

/* call_award calls a function with bound parameters, in ODBC's own syntax */
static void
call_award(SQLHDBC db)
{
	SQLHSTMT	s;
	char		item[] = "first_set_equipment",
				base[] = "5000000.00",
				amount[64] = "";
	SQLLEN		nts = SQL_NTS,
				length;
	char		text[200];

	SQLAllocHandle(SQL_HANDLE_STMT, db, &s);
	SQLBindParameter(s, 1, SQL_PARAM_INPUT, SQL_C_CHAR, SQL_VARCHAR, 40, 0, item, sizeof(item), &nts);
	SQLBindParameter(s, 2, SQL_PARAM_INPUT, SQL_C_CHAR, SQL_NUMERIC, 18, 2, base, sizeof(base), &nts);
	check(SQLExecDirect(s, (SQLCHAR *) "SELECT jm_policy.award_amount(?, ?, on_date => {d '2024-06-01'})", SQL_NTS),
		  SQL_HANDLE_STMT, s, "award_amount");
	SQLFetch(s);
	SQLGetData(s, 1, SQL_C_CHAR, amount, sizeof(amount), &length);
	SQLFreeHandle(SQL_HANDLE_STMT, s);
	snprintf(text, sizeof(text), "a prepared call computes an award: %s", amount);
	ok(strchr(amount, '.') != NULL, text);
}

int
main(int argc, char **argv)
{
	SQLHENV		env;
	SQLHDBC		db;

	if (argc < 3)
		return 2;
	SQLAllocHandle(SQL_HANDLE_ENV, SQL_NULL_HANDLE, &env);
	SQLSetEnvAttr(env, SQL_ATTR_ODBC_VERSION, (void *) SQL_OV_ODBC3, 0);
	SQLAllocHandle(SQL_HANDLE_DBC, env, &db);
	check(SQLDriverConnect(db, NULL, (SQLCHAR *) argv[1], SQL_NTS, NULL, 0, NULL, SQL_DRIVER_NOPROMPT),
		  SQL_HANDLE_DBC, db, "connect");
	for (int i = 2; i < argc; i++)
		check_schema(db, argv[i]);
	call_award(db);
	SQLDisconnect(db);
	printf("1..%d\n", tests);
	return failures != 0;
}
