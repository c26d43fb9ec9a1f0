// Title: Events with who did them and to whom
// Parameters: $rows: [{id, source, target, dyad, type, status, date, endDate, reported, stance, plover, quad, goldstein, documents,
//   publishers, confidence}]
UNWIND $rows AS row
MATCH (s:Actor {id: row.source})
MATCH (t:Actor {id: row.target})
CREATE (e:Event {id: row.id, dyad: row.dyad, type: row.type, status: row.status, date: row.date,
  endDate: row.endDate, reported: row.reported, stance: toFloat(row.stance), plover: row.plover, quad: toInteger(row.quad), goldstein: toFloat(row.goldstein),
  documents: toInteger(row.documents), publishers: toInteger(row.publishers), confidence: toFloat(row.confidence)})
CREATE (s)-[:INITIATED]->(e)
CREATE (e)-[:AFFECTED]->(t)
