// Title: How many documents there are, and from when to when
// Columns: documents, first, last
MATCH (d:Document)
RETURN count(d) AS documents, min(d.publishedAt) AS first, max(d.publishedAt) AS last
