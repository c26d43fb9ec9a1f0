// Title: New events with who did them and to whom
// Parameters: $rows: [{source, target, id, dyad, cell, type, status, date, endDate, reported, day, lastDay, lasts, state, resumes, sourceFor, targetFor,
//   stance, plover, quad, goldstein, documents, publishers, publisherNames, support, confidence, claimCount}]
UNWIND $rows AS row
MATCH (s:Actor {id: row.source})
MATCH (t:Actor {id: row.target})
CREATE (e:Event {id: row.id, dyad: row.dyad, cell: row.cell, type: row.type, status: row.status, date: row.date, endDate: row.endDate,
  reported: row.reported, day: toInteger(row.day), lastDay: toInteger(row.lastDay), lasts: row.lasts,
  state: row.state, resumes: row.resumes, sourceFor: row.sourceFor, targetFor: row.targetFor,
  stance: toFloat(row.stance), plover: row.plover, quad: toInteger(row.quad), goldstein: toFloat(row.goldstein),
  documents: toInteger(row.documents), publishers: toInteger(row.publishers), publisherNames: row.publisherNames,
  claims: toInteger(row.claimCount), support: toInteger(row.support), confidence: toFloat(row.confidence)})
CREATE (s)-[:INITIATED]->(e)
CREATE (e)-[:AFFECTED]->(t)
