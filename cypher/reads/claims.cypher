// Title: Claims by id
// Parameters: $ids
// Columns: id, articleId, source, target, type, status, date, resumes, sourceFor, targetFor, quote, start, end, sentence, sentenceStart,
//   sentenceEnd, triggerStart, triggerEnd, confidence, extractor, rule, cell, period
UNWIND $ids AS id
MATCH (c:Claim {id: id})
MATCH (c)-[:FROM]->(d:Document)
MATCH (c)-[:SOURCE]->(s:Actor)
MATCH (c)-[:TARGET]->(t:Actor)
RETURN c.id AS id, d.id AS articleId, s.id AS source, t.id AS target, c.type AS type, c.status AS status, c.date AS date,
  c.resumes AS resumes, c.sourceFor AS sourceFor, c.targetFor AS targetFor, c.quote AS quote, c.start AS start, c.end AS end,
  c.sentence AS sentence, c.sentenceStart AS sentenceStart, c.sentenceEnd AS sentenceEnd, c.triggerStart AS triggerStart,
  c.triggerEnd AS triggerEnd, c.confidence AS confidence, c.extractor AS extractor, c.rule AS rule, c.cell AS cell, c.period AS period
