// Title: How many events of each type and status there are between actors
// Columns: source, target, type, status, events
MATCH (s:Actor)-[r]->(t:Actor)
RETURN s.id AS source, t.id AS target, type(r) AS type, r.status AS status, r.events AS events
