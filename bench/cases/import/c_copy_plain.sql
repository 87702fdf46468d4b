-- COPY into a plain table with the same indexes
COPY plain_application (uscc, item_code, event_on, base_yuan, status) FROM 'rows.csv' (FORMAT csv);
