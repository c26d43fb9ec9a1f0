// title: A pair's dossier
// question: What happened between two actors, or people and bodies that act for them, in whose words, and who published it?
// param a: actor — one of the pair
// param b: actor — the other
// param limit: integer = 50 — rows at most
// column date: date — when it happened, as far as known
// column source: text — who did it
// column relation: relation — what it is
// column target: text — to whom
// column status: text — whether it happened, is planned, demanded, denied …
// column quote: quote — the words that say so
// column sentence: quote — the sentence in which they stand
// column publisher: text — who published them; the address where no publisher is known
// column published: date — when
// column event: id — id for entente explain
// picture: events
// example: entente report dyad --param a=Niger --param b=France
UNWIND [[$a, $b], [$b, $a]] AS pair
MATCH (a:Actor {id: pair[0]})
OPTIONAL MATCH (a)-[:INITIATED]->(own:Event)
WITH pair, collect(own.id) AS ids
OPTIONAL MATCH (for:Event {sourceFor: pair[0]})
WITH pair, ids, collect(for.id) AS more
UNWIND ids + more AS id
MATCH (e:Event {id: id})<-[:INITIATED]-(s:Actor)
MATCH (e)-[:AFFECTED]->(t:Actor)
WHERE t.id = pair[1] OR e.targetFor = pair[1]
WITH DISTINCT s, e, t
MATCH (e)<-[:SUPPORTS]-(c:Claim)
MATCH (c)-[:FROM]->(d:Document)
RETURN e.date AS date, s.name AS source, e.type AS relation, t.name AS target, e.status AS status, c.quote AS quote, c.sentence AS sentence,
       coalesce(d.publisher, d.url) AS publisher, d.publishedAt AS published, e.id AS event
ORDER BY coalesce(e.date, e.reported, '0'), e.type, e.id, d.publishedAt, c.id
LIMIT $limit
