// Title: Documents by the beginning of an id, or by address
// Parameters: $text
// Columns: id
MATCH (d:Document)
WHERE d.id STARTS WITH $text OR d.url = $text
RETURN d.id AS id
ORDER BY id LIMIT 6
