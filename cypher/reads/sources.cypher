// Title: How many documents there are of each language and publisher
// Columns: lang, publisher, documents
MATCH (d:Document)
RETURN d.lang AS lang, d.publisher AS publisher, count(*) AS documents
