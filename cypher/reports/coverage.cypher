// title: Coverage of the corpus
// question: Which publishers, in which languages, tell how much, from when to when?
// column publisher: text — who published
// column language: text — ISO 639-1
// column documents: integer — documents
// column telling: integer — of these, documents with at least one claim
// column claims: integer — claims they make
// column actors: integer — actors they name
// column first: date — first document
// column last: date — last document
// example: entente report coverage
MATCH (d:Document)
OPTIONAL MATCH (c:Claim)-[:FROM]->(d)
WITH d, count(c) AS claims
WITH coalesce(d.publisher, 'unknown') AS publisher, d.lang AS language, count(d) AS documents,
     sum(CASE WHEN claims > 0 THEN 1 ELSE 0 END) AS telling, sum(claims) AS claims, min(d.publishedAt) AS first, max(d.publishedAt) AS last,
     collect(d) AS those
UNWIND those AS d
OPTIONAL MATCH (d)-[:MENTIONS]->(a:Actor)
RETURN publisher, language, documents, telling, claims, count(DISTINCT a.id) AS actors, first, last
ORDER BY documents DESC, publisher, language
