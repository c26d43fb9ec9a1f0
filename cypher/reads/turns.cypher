// Title: The events of dyads that begin or end something
// Parameters: $dyads: dyad keys
// Columns: dyad, id, status, date, reported, resumes, until, endedBy
UNWIND $dyads AS dyad
MATCH (e:Event {dyad: dyad})
WHERE e.status = 'actual' OR e.status = 'ended'
RETURN e.dyad AS dyad, e.id AS id, e.status AS status, e.date AS date, e.reported AS reported, e.resumes AS resumes,
  e.until AS until, e.endedBy AS endedBy
