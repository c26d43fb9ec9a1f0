// Title: The events of dyads: which there are, and what relationships sum up of them
// Parameters: $dyads: dyad keys
// Columns: id, dyad, cell, status, claims (how many supported it when it was derived), date, endDate, documents, support, publisherNames, confidence
UNWIND $dyads AS dyad
MATCH (e:Event {dyad: dyad})
RETURN e.id AS id, e.dyad AS dyad, e.cell AS cell, e.status AS status, e.claims AS claims, e.date AS date, e.endDate AS endDate,
  e.documents AS documents, e.support AS support, e.publisherNames AS publisherNames, e.confidence AS confidence
