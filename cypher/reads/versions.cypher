// Title: The documents at addresses
// Parameters: $urls
// Columns: url, id, publishedAt
UNWIND $urls AS url
MATCH (d:Document {url: url})
RETURN d.url AS url, d.id AS id, d.publishedAt AS publishedAt
