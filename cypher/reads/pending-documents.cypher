// Title: Documents whose events are not derived yet
// Columns: id, withdrawn (where the claims belonged that it had, as JSON)
MATCH (d:Pending)
RETURN d.id AS id, d.withdrawn AS withdrawn
