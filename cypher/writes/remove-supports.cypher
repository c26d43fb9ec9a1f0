// Title: Claims that are taken for another happening now
// Parameters: $rows: [{claim, event}]
UNWIND $rows AS row
MATCH (c:Claim {id: row.claim})
MATCH (c)-[r:SUPPORTS]->(e:Event {id: row.event})
DELETE r
