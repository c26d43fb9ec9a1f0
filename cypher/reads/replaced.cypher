// Title: The documents whose place other documents took
// Parameters: $ids: of these other documents
// Columns: id
UNWIND $ids AS id
MATCH (d:Document {replacedBy: id})
RETURN d.id AS id
