// Title: Documents by id
// Parameters: $ids
// Columns: id, title, url, publisher, lang, publishedAt, agency, sketch, replacedBy
UNWIND $ids AS id
MATCH (d:Document {id: id})
RETURN d.id AS id, d.title AS title, d.url AS url, d.publisher AS publisher, d.lang AS lang, d.publishedAt AS publishedAt,
  d.agency AS agency, d.sketch AS sketch, d.replacedBy AS replacedBy
