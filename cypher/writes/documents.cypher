// Title: Documents; Pending until the events of their claims are derived
// Parameters: $rows: [{id, title, url, publisher, lang, publishedAt, agency, sketch, replacedBy}]
UNWIND $rows AS row
CREATE (d:Document {id: row.id})
SET d:Pending, d.title = row.title, d.url = row.url, d.publisher = row.publisher, d.lang = row.lang,
    d.publishedAt = row.publishedAt, d.agency = row.agency, d.sketch = row.sketch, d.replacedBy = row.replacedBy
