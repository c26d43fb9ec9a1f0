// Title: The bloc of each actor
// Parameters: $rows: [{actor, bloc}]
UNWIND $rows AS row
MATCH (a:Actor {id: row.actor})
SET a.bloc = toInteger(row.bloc)
