-- reading all rows of the sums
SELECT * FROM jm_private.movement_rollup \g /dev/null
