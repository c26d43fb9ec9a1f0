// Title: Where the claims of documents belong
// Parameters: $ids: document ids
// Columns: type, source, target, period
UNWIND $ids AS id
MATCH (d:Document {id: id})
MATCH (d)<-[:FROM]-(c:Claim)
MATCH (c)-[:SOURCE]->(s:Actor)
MATCH (c)-[:TARGET]->(t:Actor)
RETURN DISTINCT c.type AS type, s.id AS source, t.id AS target, coalesce(c.period, '') AS period
