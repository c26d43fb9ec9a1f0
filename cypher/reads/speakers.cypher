// Title: Who is quoted in claims
// Parameters: $ids: claim ids
// Columns: claim, actor, position
UNWIND $ids AS id
MATCH (c:Claim {id: id})
MATCH (c)-[r:SAID_BY]->(a:Actor)
RETURN c.id AS claim, a.id AS actor, r.position AS position
