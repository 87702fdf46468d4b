-- The versions and migrations of this ledger, and the objects its scripts have made.

CREATE TABLE jm.ledger_version (
	version_no			int GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
	extension_version	text NOT NULL,
	checksum			text NOT NULL,
	applied_at			timestamptz NOT NULL DEFAULT now(),
	applied_by			text NOT NULL DEFAULT current_user,
	session_role		text NOT NULL DEFAULT session_user
);

COMMENT ON TABLE ledger_version IS '台账版本：每次建立或升级一行，最后一行为现行版本 / versions of this ledger: a row for its creation and each upgrade; the last one is in force';
COMMENT ON COLUMN ledger_version.version_no IS '序号 / number';
COMMENT ON COLUMN ledger_version.extension_version IS '扩展版本 / version of the extension';
COMMENT ON COLUMN ledger_version.checksum IS '函数、视图、触发器和行级策略的校验和 / checksum of the scripts of its functions, views, triggers and policies';
COMMENT ON COLUMN ledger_version.applied_at IS '执行时间 / when';
COMMENT ON COLUMN ledger_version.applied_by IS '执行人 / by whom';
COMMENT ON COLUMN ledger_version.session_role IS '登录角色（session_user） / the role that was logged in (session_user)';

CREATE TABLE ledger_migration (
	migration_no		int PRIMARY KEY,
	name				text NOT NULL,
	checksum			text NOT NULL,
	applied_at			timestamptz NOT NULL DEFAULT now()
);

COMMENT ON TABLE ledger_migration IS '已执行的表结构变更 / the migrations this ledger has run';
COMMENT ON COLUMN ledger_migration.migration_no IS '序号 / number';
COMMENT ON COLUMN ledger_migration.name IS '名称 / name';
COMMENT ON COLUMN ledger_migration.checksum IS '脚本的校验和 / checksum of its script';
COMMENT ON COLUMN ledger_migration.applied_at IS '执行时间 / when';

CREATE TABLE ledger_object (
	kind		text,
	identity	text,
	PRIMARY KEY (kind, identity)
);

COMMENT ON TABLE ledger_object IS '台账脚本所建的对象；其他的为自建，升级时保留 / the objects that the ledger''s scripts made; an upgrade leaves all others, which are the users'' own';
COMMENT ON COLUMN ledger_object.kind IS '种类 / kind';
COMMENT ON COLUMN ledger_object.identity IS '名称 / name';
