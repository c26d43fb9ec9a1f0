// title: First contact after a rupture
// question: Who talked again after ties were cut, sanctions set or envoys expelled, and what was the first contact?
// param actor: actor = null — only pairs with this actor
// param limit: integer = 50 — rows at most
// column rupture: date — the last rupture before the contact
// column broke: text — who did it
// column relation: text — what it was
// column whom: text — to whom
// column contact: date — first contact afterwards
// column contactRelation: text — what that was
// column quote: text — the words of the surest claim of the contact
// column event: text — id of the contact, for entente explain
// example: entente report first-contact --param actor=Iran
MATCH (s:Actor)-[:INITIATED]->(rupture:Event)-[:AFFECTED]->(t:Actor)
WHERE rupture.plover = 'SANCTION' AND rupture.status = 'actual' AND s.id <> t.id AND ($actor IS NULL OR s.id = $actor OR t.id = $actor)
WITH s, t, rupture, coalesce(rupture.date, rupture.reported) AS broken
WHERE broken IS NOT NULL
WITH s, t, min(broken) AS earliest, collect({broken: broken, relation: rupture.type, source: s.name, target: t.name, id: rupture.id}) AS cuts
MATCH (s)-[:INITIATED|AFFECTED]-(contact:Event)-[:INITIATED|AFFECTED]-(t)
WHERE contact.plover IN ['CONSULT', 'AGREE', 'COOPERATE', 'AID', 'CONCEDE'] AND contact.status = 'actual'
  AND coalesce(contact.date, contact.reported) > earliest
WITH s, t, cuts, contact, coalesce(contact.date, contact.reported) AS met
ORDER BY met, contact.id
WITH s, t, head(collect(cuts)) AS cuts, collect({id: contact.id, met: met, relation: contact.type}) AS contacts
UNWIND cuts AS cut
WITH cut, head([x IN contacts WHERE x.met > cut.broken]) AS contact
WHERE contact IS NOT NULL
WITH cut, contact
ORDER BY cut.broken DESC, cut.id
WITH contact.id AS event, contact.met AS met, contact.relation AS contactRelation, collect(cut) AS ruptures
WITH event, met, contactRelation, head(ruptures) AS last
MATCH (:Event {id: event})<-[:SUPPORTS]-(c:Claim)
WITH event, met, contactRelation, last, c
ORDER BY c.confidence DESC, c.id
WITH event, met, contactRelation, last, collect(c.quote) AS quotes
RETURN last.broken AS rupture, last.source AS broke, last.relation AS relation, last.target AS whom, met AS contact, contactRelation,
       head(quotes) AS quote, event
ORDER BY contact DESC, event
LIMIT $limit
