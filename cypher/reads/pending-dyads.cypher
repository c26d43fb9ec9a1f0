// Title: Dyads of the documents whose events are not derived yet
// Columns: type, source, target
MATCH (d:Pending)<-[:FROM]-(c:Claim)
MATCH (c)-[:SOURCE]->(s:Actor)
MATCH (c)-[:TARGET]->(t:Actor)
RETURN DISTINCT c.type AS type, s.id AS source, t.id AS target
