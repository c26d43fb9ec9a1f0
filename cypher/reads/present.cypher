// Title: Which documents are stored, and whether their events are derived
// Parameters: $ids: document ids
// Columns: id, labels (with Pending until they are)
UNWIND $ids AS id
MATCH (d:Document {id: id})
RETURN d.id AS id, labels(d) AS labels
