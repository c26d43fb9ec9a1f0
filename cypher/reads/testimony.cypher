// Title: Claims with where they come from, as far as events need it
// Parameters: $ids: claim ids
// Columns: id, source, target, confidence, sentence, resumes, sourceFor, targetFor, document, publisher, agency, sketch
UNWIND $ids AS id
MATCH (c:Claim {id: id})
MATCH (c)-[:FROM]->(d:Document)
MATCH (c)-[:SOURCE]->(s:Actor)
MATCH (c)-[:TARGET]->(t:Actor)
RETURN c.id AS id, s.id AS source, t.id AS target, c.confidence AS confidence, c.sentence AS sentence, c.resumes AS resumes,
  c.sourceFor AS sourceFor, c.targetFor AS targetFor, d.id AS document, d.publisher AS publisher, d.agency AS agency, d.sketch AS sketch
