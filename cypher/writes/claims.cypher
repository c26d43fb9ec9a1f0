// Title: Claims with their document, source and target
// Parameters: $rows: [{id, document, source, target, cell, period, type, status, date, quote, start, end, sentence, sentenceStart,
//   sentenceEnd, triggerStart, triggerEnd, confidence, extractor, rule, resumes, sourceFor, targetFor}]
UNWIND $rows AS row
MATCH (d:Document {id: row.document})
MATCH (s:Actor {id: row.source})
MATCH (t:Actor {id: row.target})
CREATE (c:Claim {id: row.id, cell: row.cell, period: row.period, type: row.type, status: row.status, date: row.date,
  quote: row.quote, start: toInteger(row.start), end: toInteger(row.end),
  sentence: row.sentence, sentenceStart: toInteger(row.sentenceStart), sentenceEnd: toInteger(row.sentenceEnd),
  triggerStart: toInteger(row.triggerStart), triggerEnd: toInteger(row.triggerEnd),
  confidence: toFloat(row.confidence), extractor: row.extractor, rule: row.rule,
  resumes: row.resumes, sourceFor: row.sourceFor, targetFor: row.targetFor})
CREATE (c)-[:FROM]->(d)
CREATE (c)-[:SOURCE]->(s)
CREATE (c)-[:TARGET]->(t)
