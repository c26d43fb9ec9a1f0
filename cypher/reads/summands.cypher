// Title: What relationships sum up of the events of dyads
// Parameters: $dyads: dyad keys
// Columns: dyad, status, date, endDate, documents, support, publisherNames, confidence
UNWIND $dyads AS dyad
MATCH (e:Event {dyad: dyad})
RETURN e.dyad AS dyad, e.status AS status, e.date AS date, e.endDate AS endDate, e.documents AS documents,
  e.support AS support, e.publisherNames AS publisherNames, e.confidence AS confidence
