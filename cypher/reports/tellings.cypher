// title: How each publisher tells a pair
// question: What does each publisher, or each language, say of two actors, and how does it lean?
// param a: actor — one of the pair
// param b: actor — the other
// param by: publisher|language = "publisher" — what the claims are told apart by
// column teller: text — the publisher or the language
// column documents: integer — its documents that say something of the pair
// column claims: integer — what they say
// column cooperation: integer — claims of a relation with a positive stance
// column conflict: integer — claims of a relation with a negative stance
// column lean: number — mean stance of what is told as done, from -1 to 1
// column relations: list — what it tells, most frequent first
// column first: date — its first document
// column quote: quote — the words of its surest claim
// example: entente report tellings --param a=Niger --param b=France --param by=language
UNWIND [[$a, $b], [$b, $a]] AS pair
MATCH (s:Actor {id: pair[0]})-[:INITIATED]->(e:Event)-[:AFFECTED]->(t:Actor {id: pair[1]})
WHERE s.id <> t.id
MATCH (e)<-[:SUPPORTS]-(c:Claim)
MATCH (c)-[:FROM]->(d:Document)
WITH CASE WHEN $by = 'language' THEN d.lang ELSE coalesce(d.publisher, 'unknown') END AS teller, e, c, d
WITH teller, e.type AS relation, count(c) AS told,
     collect({id: c.id, confidence: c.confidence, quote: c.quote, document: d.id, published: d.publishedAt, stance: e.stance, status: e.status}) AS claims
ORDER BY teller, told DESC, relation
WITH teller, collect(relation) AS relations, collect(claims) AS groups
UNWIND groups AS claims
UNWIND claims AS claim
WITH teller, relations, claim
ORDER BY teller, claim.confidence DESC, claim.id
WITH teller, relations, count(DISTINCT claim.document) AS documents, count(claim) AS claims,
     sum(CASE WHEN claim.stance > 0 THEN 1 ELSE 0 END) AS cooperation, sum(CASE WHEN claim.stance < 0 THEN 1 ELSE 0 END) AS conflict,
     avg(CASE WHEN claim.status = 'actual' THEN claim.stance END) AS mean, min(claim.published) AS first, collect(claim.quote) AS quotes
RETURN teller, documents, claims, cooperation, conflict, toInteger(round(mean * 1000)) / 1000.0 AS lean, relations, first, head(quotes) AS quote
ORDER BY claims DESC, teller
