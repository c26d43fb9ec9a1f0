// Title: Documents whose events are not derived yet
// Columns: id
MATCH (d:Pending)
RETURN d.id AS id
