// Title: The claims of cells (a dyad in a period) with all that events need of them
// Parameters: $cells
// Columns: cell, status, date, publishedAt, and those of reads/testimony
UNWIND $cells AS cell
MATCH (c:Claim {cell: cell})
MATCH (c)-[:FROM]->(d:Document)
MATCH (c)-[:SOURCE]->(s:Actor)
MATCH (c)-[:TARGET]->(t:Actor)
RETURN c.cell AS cell, c.status AS status, c.date AS date, d.publishedAt AS publishedAt,
  c.id AS id, s.id AS source, t.id AS target, c.confidence AS confidence, c.sentence AS sentence, c.resumes AS resumes,
  c.sourceFor AS sourceFor, c.targetFor AS targetFor, d.id AS document, d.publisher AS publisher, d.agency AS agency, d.sketch AS sketch
