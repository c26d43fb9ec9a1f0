// Title: Events by id
// Parameters: $ids
// Columns: id, source, target, type, status, date, endDate, reported, until, endedBy, sourceFor, targetFor, documents, publishers,
//   support, confidence, dyad, cell, day, lastDay, lasts, state, resumes, publisherNames, claims (how many)
UNWIND $ids AS id
MATCH (e:Event {id: id})
MATCH (e)<-[:INITIATED]-(s:Actor)
MATCH (e)-[:AFFECTED]->(t:Actor)
RETURN e.id AS id, s.id AS source, t.id AS target, e.type AS type, e.status AS status, e.date AS date, e.endDate AS endDate,
  e.reported AS reported, e.until AS until, e.endedBy AS endedBy, e.sourceFor AS sourceFor, e.targetFor AS targetFor,
  e.documents AS documents, e.publishers AS publishers, e.support AS support, e.confidence AS confidence, e.dyad AS dyad,
  e.cell AS cell, e.day AS day, e.lastDay AS lastDay, e.lasts AS lasts, e.state AS state, e.resumes AS resumes,
  e.publisherNames AS publisherNames, e.claims AS claims
