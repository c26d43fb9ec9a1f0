// title: Office holders
// question: Who holds, or held, an office in which country or organisation?
// param actor: actor = null — only this person, country or organisation
// param limit: integer = 100 — rows at most
// column person: text — who
// column institution: text — the country or organisation
// column status: text — actual, or ended where the office is held no longer
// column documents: integer — documents that say so
// column quote: quote — the words of the surest claim
// example: entente report office-holders --param actor=Russia
MATCH (p:Actor)-[:INITIATED]->(e:Event)-[:AFFECTED]->(o:Actor)
WHERE e.type = 'HOLDS_OFFICE_IN' AND ($actor IS NULL OR p.id = $actor OR o.id = $actor)
MATCH (e)<-[:SUPPORTS]-(c:Claim)
WITH p, e, o, c
ORDER BY c.confidence DESC, c.id
WITH p, o, e.status AS status, collect(DISTINCT e.id) AS events, collect(c.quote) AS quotes
UNWIND events AS id
MATCH (e:Event {id: id})
WITH p, o, status, sum(e.documents) AS documents, quotes
RETURN p.name AS person, o.name AS institution, status, documents, head(quotes) AS quote
ORDER BY institution, person, status, p.id
LIMIT $limit
