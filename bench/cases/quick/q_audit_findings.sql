-- `audit_findings`
SELECT * FROM jm.audit_findings \g /dev/null
