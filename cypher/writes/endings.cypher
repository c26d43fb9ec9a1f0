// Title: When what events began was ended, and by which event
// Parameters: $rows: [{id, until, endedBy}]
UNWIND $rows AS row
MATCH (e:Event {id: row.id})
SET e.until = row.until, e.endedBy = row.endedBy
