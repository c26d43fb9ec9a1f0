// Title: Which claims support an event
// Parameters: $rows: [{claim, event}]
UNWIND $rows AS row
MATCH (c:Claim {id: row.claim})
MATCH (e:Event {id: row.event})
CREATE (c)-[:SUPPORTS]->(e)
