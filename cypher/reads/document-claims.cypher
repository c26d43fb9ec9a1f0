// Title: The claims of documents and where they belong
// Parameters: $ids: document ids
// Columns: document, id, type, source, target, period
UNWIND $ids AS id
MATCH (d:Document {id: id})
MATCH (d)<-[:FROM]-(c:Claim)
MATCH (c)-[:SOURCE]->(s:Actor)
MATCH (c)-[:TARGET]->(t:Actor)
RETURN d.id AS document, c.id AS id, c.type AS type, s.id AS source, t.id AS target, coalesce(c.period, '') AS period
