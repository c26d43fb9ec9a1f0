// Title: How many events there are of each month
// Columns: month (of the first day, or of the first report; a year where no more is known), events
MATCH (e:Event)
RETURN substring(coalesce(e.date, e.reported, ''), 0, 7) AS month, count(*) AS events
