// Title: Where the claims of the documents whose events are not derived yet belong
// Columns: type, source, target, period
MATCH (d:Pending)<-[:FROM]-(c:Claim)
MATCH (c)-[:SOURCE]->(s:Actor)
MATCH (c)-[:TARGET]->(t:Actor)
RETURN DISTINCT c.type AS type, s.id AS source, t.id AS target, c.period AS period
