// Title: Claims by id
// Parameters: $ids
// Columns: claim (its properties), document, source, target
UNWIND $ids AS id
MATCH (c:Claim {id: id})
MATCH (c)-[:FROM]->(d:Document)
MATCH (c)-[:SOURCE]->(s:Actor)
MATCH (c)-[:TARGET]->(t:Actor)
RETURN properties(c) AS claim, d.id AS document, s.id AS source, t.id AS target
