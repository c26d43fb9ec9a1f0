// Title: New events with who did them and to whom
// Parameters: $rows: [{id, source, target}]
UNWIND $rows AS row
MATCH (s:Actor {id: row.source})
MATCH (t:Actor {id: row.target})
CREATE (e:Event {id: row.id})
CREATE (s)-[:INITIATED]->(e)
CREATE (e)-[:AFFECTED]->(t)
