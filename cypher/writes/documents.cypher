// Title: Documents; Pending until the events of their claims are derived
// Parameters: $rows: [{id, title, url, publisher, lang, publishedAt, agency, sketch, replacedBy}]
UNWIND $rows AS row
CREATE (d:Document:Pending {id: row.id, title: row.title, url: row.url, publisher: row.publisher, lang: row.lang,
  publishedAt: row.publishedAt, agency: row.agency, sketch: row.sketch, replacedBy: row.replacedBy})
