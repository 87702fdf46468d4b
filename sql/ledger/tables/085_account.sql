-- Accounts of limits: how much of a limit is used is a row that every award locks and updates.
-- So a limit holds with any number of concurrent sessions.  An award counts on every account of
-- its item; the rule in force decides which of them are limited.
--
-- The accounts of one enterprise have its code as key; those shared by enterprises (a
-- cluster's cap, a year's quota) are in a table of their own.
--
-- Only book_approved() and book_taken_over() write accounts, with the rights of the ledger's
-- owner.

CREATE TABLE account (
	uscc		text NOT NULL REFERENCES enterprise ON UPDATE CASCADE,
	item_code	text NOT NULL,
	scope		text NOT NULL CHECK (scope IN ('enterprise', 'enterprise_year', 'exclusion', 'ground')),
	scope_key	text NOT NULL,
	used_yuan	numeric(18,2) NOT NULL DEFAULT 0 CHECK (used_yuan >= 0.00),
	used_count	bigint NOT NULL DEFAULT 0 CHECK (used_count >= 0),
	PRIMARY KEY (uscc, item_code, scope, scope_key)
);

COMMENT ON TABLE account IS '企业限额账户：已批准的金额和件数 / used amounts and counts of an enterprise''s limits';
COMMENT ON COLUMN account.uscc IS '统一社会信用代码 / enterprise';
COMMENT ON COLUMN account.item_code IS '支持事项 / support item';
COMMENT ON COLUMN account.scope IS '范围：enterprise 企业、enterprise_year 企业年度、ground 依据、exclusion 互斥 / scope of the limit';
COMMENT ON COLUMN account.scope_key IS '年度或对象 / year or ground; empty for the whole enterprise';
COMMENT ON COLUMN account.used_yuan IS '已用金额（元） / used, in yuan';
COMMENT ON COLUMN account.used_count IS '已用件数 / number of awards';

CREATE TABLE shared_account (
	item_code	text NOT NULL,
	scope		text NOT NULL CHECK (scope IN ('ground', 'quota')),
	scope_key	text NOT NULL,
	used_yuan	numeric(18,2) NOT NULL DEFAULT 0 CHECK (used_yuan >= 0.00),
	used_count	bigint NOT NULL DEFAULT 0 CHECK (used_count >= 0),
	PRIMARY KEY (item_code, scope, scope_key)
);

COMMENT ON TABLE shared_account IS '跨企业限额账户：产业集群、标准、单台（套）的限额和年度名额 / used amounts and counts of limits that enterprises share: a cluster''s cap, a unit, a year''s quota';
COMMENT ON COLUMN shared_account.item_code IS '支持事项 / support item';
COMMENT ON COLUMN shared_account.scope IS '范围：ground 依据、quota 年度名额 / scope of the limit';
COMMENT ON COLUMN shared_account.scope_key IS '依据的登记名称或年度 / registered name of the ground, or year';
COMMENT ON COLUMN shared_account.used_yuan IS '已用金额（元） / used, in yuan';
COMMENT ON COLUMN shared_account.used_count IS '已用件数 / number of awards';
