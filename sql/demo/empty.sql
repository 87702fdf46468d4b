-- Synthetic rows must never get among real ones: the demo wants empty books.

DO $do$
BEGIN
	IF EXISTS (SELECT FROM jm.enterprise) OR EXISTS (SELECT FROM jm.observation) THEN
		RAISE EXCEPTION 'the ledger "jm" is not empty (台账非空)'
			USING HINT = 'Run the demo in a database of its own: createdb demo.';
	END IF;
END
$do$;
