// Title: Dyad and status of events
// Parameters: $ids: event ids
// Columns: dyad, status
UNWIND $ids AS id
MATCH (e:Event {id: id})
RETURN DISTINCT e.dyad AS dyad, e.status AS status
