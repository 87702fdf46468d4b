-- Guards of rounds and shares.

CREATE OR REPLACE TRIGGER require_known_item_code AFTER INSERT ON allocation_round
	REFERENCING NEW TABLE AS new_rows
	FOR EACH STATEMENT EXECUTE FUNCTION require_known('item_code', 'award_item', 'item_code');

CREATE OR REPLACE TRIGGER refuse_change BEFORE UPDATE OR DELETE OR TRUNCATE ON allocation_round
	FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE OR REPLACE TRIGGER refuse_row_change BEFORE UPDATE OR DELETE ON allocation_share
	FOR EACH ROW EXECUTE FUNCTION refuse_row_change();

CREATE OR REPLACE TRIGGER refuse_change BEFORE TRUNCATE ON allocation_share
	FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
