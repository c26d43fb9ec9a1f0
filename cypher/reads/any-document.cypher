// Title: One document, where there is any
// Columns: id
MATCH (d:Document)
RETURN d.id AS id
LIMIT 1
