-- the HTML page
SELECT jm.report_html() \g /dev/null
