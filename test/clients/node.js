// node-postgres, as dashboards and web services use it: every view read to its
// end, with values of the JavaScript types that its column types promise.
// Prints TAP.
//
//   node test/clients/node.js SCHEMA…      (PGHOST, PGPORT, PGUSER, PGDATABASE)
'use strict';

const { Client } = require('pg');

// What node-postgres makes of each type: figures past 2^53 and money stay text, exact.
const shown = { 16: 'boolean', 20: 'string', 23: 'number', 25: 'string', 1043: 'string', 1082: 'Date', 1184: 'Date', 1700: 'string' };

let tests = 0, failures = 0;
function ok(passed, name, saw = []) {
	console.log(`${passed ? 'ok' : 'not ok'} ${++tests} - ${name}`);
	if (!passed) {
		failures++;
		for (const line of saw) console.log(`#   ${line}`);
	}
}

async function main() {
	const db = new Client();
	await db.connect();
	for (const schema of process.argv.slice(2)) {
		const views = await db.query('SELECT table_name FROM information_schema.views WHERE table_schema = $1 ORDER BY 1', [schema]);
		ok(views.rowCount > 20, `${schema}: information_schema lists the views (${views.rowCount})`);
		for (const { table_name: view } of views.rows) {
			const name = `${db.escapeIdentifier(schema)}.${db.escapeIdentifier(view)}`;
			const wrong = [];
			const read = await db.query(`SELECT * FROM ${name}`);
			for (const field of read.fields) {
				if (!(field.dataTypeID in shown)) { wrong.push(`${field.name}: type ${field.dataTypeID}`); continue; }
				for (const row of read.rows) {
					const value = row[field.name];
					if (value === null) continue;
					const is = value instanceof Date ? 'Date' : typeof value;
					if (is !== shown[field.dataTypeID]) { wrong.push(`${field.name}: ${is} ${value}`); break; }
					if (field.dataTypeID === 1700 && !/^-?\d+(\.\d+)?$/.test(value)) { wrong.push(`${field.name}: ${value}`); break; }
					if (is === 'Date' && isNaN(value)) { wrong.push(`${field.name}: no date`); break; }
				}
			}
			const names = new Set(read.fields.map(f => f.name));
			if (names.size !== read.fields.length) wrong.push('two columns of one name');
			const count = await db.query('SELECT max(rows)::int AS n FROM public.server_column WHERE table_schema = $1 AND table_name = $2', [schema, view]);
			if (count.rows[0].n !== read.rowCount) wrong.push(`read ${read.rowCount} rows of ${count.rows[0].n}`);
			ok(wrong.length === 0, `${view}: ${read.rowCount} rows, ${read.fields.length} columns`, wrong);
		}
	}
	const award = await db.query('SELECT * FROM jm_policy.award($1, $2, on_date => $3)', ['first_set_equipment', '5000000', '2024-06-01']);
	ok(/^\d+\.\d\d$/.test(award.rows[0].amount_yuan), `award() is a row, its amount exact text: ${award.rows[0].amount_yuan}`);
	let code = null;
	try { await db.query('SELECT jm_policy.award_amount($1)', ['no_such_item']); } catch (e) { code = e.code; }
	ok(code === 'JM001', `an unknown item is an error with code JM001`, [code]);
	await db.end();
	console.log(`1..${tests}`);
	process.exit(failures === 0 ? 0 : 1);
}

main().catch(e => { console.log(`Bail out! ${e.message}`); process.exit(1); });
