// Title: Who is quoted as saying what a claim says, outermost speaker first
// Parameters: $rows: [{claim, actor, position}]
UNWIND $rows AS row
MATCH (c:Claim {id: row.claim})
MATCH (a:Actor {id: row.actor})
CREATE (c)-[:SAID_BY {position: toInteger(row.position)}]->(a)
