// pgjdbc, as Metabase, FineReport, DBeaver and Power BI gateways use it:
// every view described by DatabaseMetaData and read to its end, and the law's
// functions called through CallableStatement.  Prints TAP.
//
//   java -cp postgresql.jar test/clients/Jdbc.java jdbc:postgresql://127.0.0.1:PORT/DB?user=… SCHEMA…

import java.math.BigDecimal;
import java.sql.*;
import java.util.*;

public class Jdbc {
	static int tests = 0, failures = 0;

	static void ok(boolean passed, String name, Object... saw) {
		System.out.println((passed ? "ok " : "not ok ") + ++tests + " - " + name);
		if (!passed) {
			failures++;
			for (Object o : saw)
				System.out.println("#   " + o);
		}
	}

	static final Set<Integer> SHOWN_WELL = Set.of(Types.VARCHAR, Types.INTEGER, Types.BIGINT, Types.BIT,
			Types.BOOLEAN, Types.DATE, Types.TIMESTAMP, Types.TIMESTAMP_WITH_TIMEZONE, Types.NUMERIC);

	static List<String> views(DatabaseMetaData meta, String schema) throws SQLException {
		List<String> found = new ArrayList<>(), silent = new ArrayList<>();
		try (ResultSet r = meta.getTables(null, schema, "%", new String[] {"VIEW"})) {
			while (r.next()) {
				found.add(r.getString("TABLE_NAME"));
				if (r.getString("REMARKS") == null || r.getString("REMARKS").isBlank())
					silent.add(r.getString("TABLE_NAME"));
			}
		}
		ok(found.size() > 20, schema + ": getTables lists the views (" + found.size() + ")");
		ok(silent.isEmpty(), schema + ": every view has a remark", silent);
		return found;
	}

	static void columns(DatabaseMetaData meta, String schema) throws SQLException {
		List<String> wrong = new ArrayList<>();
		int seen = 0;
		Set<String> views = new HashSet<>();
		try (ResultSet r = meta.getTables(null, schema, "%", new String[] {"VIEW"})) {
			while (r.next())
				views.add(r.getString("TABLE_NAME"));
		}
		try (ResultSet r = meta.getColumns(null, schema, "%", "%")) {
			while (r.next()) {
				if (!views.contains(r.getString("TABLE_NAME")))
					continue;
				seen++;
				String what = r.getString("TABLE_NAME") + "." + r.getString("COLUMN_NAME") + " " + r.getString("TYPE_NAME");
				int type = r.getInt("DATA_TYPE");
				if (!SHOWN_WELL.contains(type))
					wrong.add(what + ": JDBC type " + type);
				if (type == Types.NUMERIC && (r.getInt("COLUMN_SIZE") < 1 || r.getInt("COLUMN_SIZE") > 28 || r.getInt("DECIMAL_DIGITS") < 0))
					wrong.add(what + ": precision " + r.getInt("COLUMN_SIZE") + ", scale " + r.getInt("DECIMAL_DIGITS"));
				if (r.getString("REMARKS") == null || r.getString("REMARKS").isBlank())
					wrong.add(what + ": no remark");
			}
		}
		ok(seen > 100 && wrong.isEmpty(), schema + ": each of " + seen + " columns has a plain type, a precision of at most 28 digits with its scale, and a remark",
				wrong.toArray());
	}

	// Reads a view to its end through a cursor: every value in the type that was announced, every figure exact.
	static void read(Connection db, String schema, String view) throws SQLException {
		String name = '"' + schema + "\".\"" + view + '"';
		List<String> wrong = new ArrayList<>();
		long rows = 0;
		Map<String, BigDecimal> sums = new LinkedHashMap<>();
		try (Statement s = db.createStatement()) {
			s.setFetchSize(500);
			try (ResultSet r = s.executeQuery("SELECT * FROM " + name)) {
				ResultSetMetaData m = r.getMetaData();
				for (int c = 1; c <= m.getColumnCount(); c++)
					if (m.getColumnType(c) == Types.NUMERIC) {
						if (m.getPrecision(c) < 1 || m.getPrecision(c) > 28)
							wrong.add(m.getColumnLabel(c) + ": precision " + m.getPrecision(c));
						sums.put(m.getColumnLabel(c), BigDecimal.ZERO);
					}
				while (r.next()) {
					rows++;
					for (int c = 1; c <= m.getColumnCount(); c++) {
						Object o = r.getObject(c);
						if (o instanceof BigDecimal)
							sums.merge(m.getColumnLabel(c), (BigDecimal) o, BigDecimal::add);
						else if (o != null && !(o instanceof String || o instanceof Integer || o instanceof Long
								|| o instanceof Boolean || o instanceof java.sql.Date || o instanceof Timestamp))
							wrong.add(m.getColumnLabel(c) + ": " + o.getClass());
					}
				}
			}
		}
		int told = 0;
		try (PreparedStatement s = db.prepareStatement("SELECT column_name, rows, total FROM public.server_column WHERE table_schema = ? AND table_name = ?")) {
			s.setString(1, schema);
			s.setString(2, view);
			try (ResultSet r = s.executeQuery()) {
				while (r.next()) {
					if (told++ == 0 && r.getLong(2) != rows)
						wrong.add("read " + rows + " rows of " + r.getLong(2));
					BigDecimal sum = sums.get(r.getString(1));
					if (sum != null && sum.compareTo(r.getBigDecimal(3)) != 0)
						wrong.add(r.getString(1) + ": sum " + sum + ", the server's " + r.getBigDecimal(3));
				}
			}
		}
		if (told < sums.size() || told == 0)
			wrong.add("the server told of " + told + " columns");
		ok(wrong.isEmpty(), view + ": " + rows + " rows, " + sums.size() + " sums as the server's", wrong.toArray());
	}

	static void functions(Connection db) throws SQLException {
		try (CallableStatement c = db.prepareCall("{? = call jm_policy.award_amount(?, ?, ?, ?, ?)}")) {
			c.registerOutParameter(1, Types.NUMERIC);
			c.setString(2, "first_set_equipment");
			c.setBigDecimal(3, new BigDecimal("5000000.00"));
			c.setInt(4, 1);
			c.setNull(5, Types.NUMERIC);
			c.setDate(6, java.sql.Date.valueOf("2024-06-01"));
			c.execute();
			BigDecimal got = c.getBigDecimal(1);
			try (Statement s = db.createStatement();
				 ResultSet r = s.executeQuery("SELECT jm_policy.award_amount('first_set_equipment', 5000000, on_date => '2024-06-01')")) {
				r.next();
				ok(got != null && got.compareTo(r.getBigDecimal(1)) == 0, "a CallableStatement computes an award: " + got, r.getBigDecimal(1));
			}
		}
		try (PreparedStatement p = db.prepareStatement("SELECT * FROM jm_policy.award(?, ?, on_date => ?)")) {
			p.setString(1, "first_set_equipment");
			p.setBigDecimal(2, new BigDecimal("5000000"));
			p.setDate(3, java.sql.Date.valueOf("2024-06-01"));
			try (ResultSet r = p.executeQuery()) {
				r.next();
				ok(r.getBigDecimal("amount_yuan").signum() > 0 && r.getString("explanation_zh").contains("首台"),
						"a PreparedStatement reads award() as a row with its explanation");
			}
		}
		try (PreparedStatement p = db.prepareStatement("SELECT jm_policy.award_amount(?)")) {
			p.setString(1, "no_such_item");
			String state = null;
			try {
				p.executeQuery();
			} catch (SQLException e) {
				state = e.getSQLState();
			}
			ok("JM001".equals(state), "an unknown item is an SQLException with SQLSTATE JM001", state);
		}
	}

	public static void main(String[] args) throws SQLException {
		try (Connection db = DriverManager.getConnection(args[0])) {
			db.setAutoCommit(false);
			DatabaseMetaData meta = db.getMetaData();
			System.out.println("# " + meta.getDriverName() + " " + meta.getDriverVersion() + ", PostgreSQL " + meta.getDatabaseProductVersion());
			for (String schema : Arrays.asList(args).subList(1, args.length)) {
				List<String> views = views(meta, schema);
				columns(meta, schema);
				for (String view : views)
					read(db, schema, view);
			}
			functions(db);
		}
		System.out.println("1.." + tests);
		System.exit(failures == 0 ? 0 : 1);
	}
}
