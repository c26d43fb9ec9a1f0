// Title: All claims of dyads, with where they come from
// Parameters: $dyads: dyad keys
// Columns: dyad, id, status, date, confidence, document, publisher, publishedAt
UNWIND $dyads AS dyad
MATCH (c:Claim {dyad: dyad})
MATCH (c)-[:FROM]->(d:Document)
RETURN c.dyad AS dyad, c.id AS id, c.status AS status, c.date AS date, c.confidence AS confidence, d.id AS document,
  d.publisher AS publisher, d.publishedAt AS publishedAt
