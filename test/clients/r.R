# R through DBI and RPostgreSQL, as statisticians use it: every view into a
# data frame with the columns, rows and sums the server has.  Prints TAP.
#
#   Rscript test/clients/r.R SCHEMA…      (PGHOST, PGPORT, PGUSER, PGDATABASE)

suppressPackageStartupMessages({ library(DBI); library(RPostgreSQL) })

tests <- 0
failures <- 0
ok <- function(passed, name, saw = character()) {
	tests <<- tests + 1
	cat(if (passed) "ok" else "not ok", " ", tests, " - ", name, "\n", sep = "")
	if (!passed) {
		failures <<- failures + 1
		for (line in saw) cat("#   ", line, "\n", sep = "")
	}
}

db <- dbConnect(PostgreSQL(), host = Sys.getenv("PGHOST"), port = Sys.getenv("PGPORT"),
	user = Sys.getenv("PGUSER"), dbname = Sys.getenv("PGDATABASE"))
invisible(dbExecute(db, "SET client_encoding = 'UTF8'"))

for (schema in commandArgs(trailingOnly = TRUE)) {
	views <- dbGetQuery(db, paste0("SELECT table_name FROM information_schema.views WHERE table_schema = ",
		dbQuoteString(db, schema), " ORDER BY 1"))$table_name
	ok(length(views) > 20, paste0(schema, ": ", length(views), " views"))
	for (view in views) {
		Encoding(view) <- "UTF-8"
		name <- paste0("\"", schema, "\".\"", view, "\"")
		wrong <- character()
		# A type the driver does not know comes with a warning: a failure here
		frame <- withCallingHandlers(dbGetQuery(db, paste("SELECT * FROM", name)),
			warning = function(w) { wrong <<- c(wrong, conditionMessage(w)); invokeRestart("muffleWarning") })
		server <- dbGetQuery(db, paste0("SELECT max(rows)::int AS n FROM public.server_column WHERE table_schema = ", dbQuoteString(db, schema),
			" AND table_name = ", dbQuoteString(db, view)))$n
		if (nrow(frame) != server) wrong <- c(wrong, paste("read", nrow(frame), "rows of", server))
		kinds <- vapply(frame, function(column) class(column)[1], "")
		strange <- kinds[!kinds %in% c("character", "integer", "numeric", "logical", "Date", "POSIXct")]
		if (length(strange)) wrong <- c(wrong, paste(names(strange), strange))
		for (column in names(frame)[kinds == "numeric"])
			if (any(is.infinite(frame[[column]]) | is.nan(frame[[column]]))) wrong <- c(wrong, paste(column, "is not finite"))
		for (column in names(frame)[kinds == "character"])
			if (!all(validUTF8(frame[[column]][!is.na(frame[[column]])]))) wrong <- c(wrong, paste(column, "is not UTF-8"))
		ok(length(wrong) == 0, paste0(view, ": ", nrow(frame), " rows, ", ncol(frame), " columns"), wrong)
	}
}

amount <- dbGetQuery(db, "SELECT jm_policy.award_amount('first_set_equipment', 5000000, on_date => '2024-06-01') AS yuan")$yuan
ok(is.numeric(amount) && amount > 0, paste("award_amount() is a number:", amount))

invisible(dbDisconnect(db))
cat("1..", tests, "\n", sep = "")
quit(status = if (failures == 0) 0 else 1)
