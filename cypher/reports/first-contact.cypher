// title: First contact after a rupture
// question: Who talked again after ties were cut, sanctions set or envoys expelled, and what was the first contact?
// param actor: actor = null — only pairs with this actor
// param limit: integer = 50 — rows at most
// column rupture: date — the last rupture before the contact
// column broke: text — who did it
// column relation: relation — what it was
// column whom: text — to whom
// column contact: date — first contact afterwards
// column contactRelation: relation — what that was
// column quote: quote — the words of the surest claim of the contact
// column event: id — id of the contact, for entente explain
// example: entente report first-contact --param actor=Iran
MATCH (named:Actor)
WHERE $actor IS NULL OR named.id = $actor
WITH named
ORDER BY named.id
MATCH (named)-[part:INITIATED|AFFECTED]-(e:Event)-[rest:INITIATED|AFFECTED]-(other:Actor)
WHERE type(part) <> type(rest) AND (type(part) = 'INITIATED' OR ($actor IS NOT NULL AND other.id <> named.id))
  AND e.plover IN ['SANCTION', 'CONSULT', 'AGREE', 'COOPERATE', 'AID', 'CONCEDE'] AND e.status = 'actual'
WITH e, CASE WHEN type(part) = 'INITIATED' THEN named ELSE other END AS s, CASE WHEN type(part) = 'INITIATED' THEN other ELSE named END AS t
WHERE s.id <> t.id
WITH s, t, e, coalesce(e.date, e.reported) AS known
WHERE known IS NOT NULL
WITH s, t, e, known
ORDER BY known, e.id
WITH CASE WHEN s.id < t.id THEN s.id ELSE t.id END AS first, CASE WHEN s.id < t.id THEN t.id ELSE s.id END AS second,
     collect(CASE WHEN e.plover = 'SANCTION' THEN {broken: known, relation: e.type, source: s.name, target: t.name, id: e.id} END) AS cuts,
     collect(CASE WHEN e.plover <> 'SANCTION' THEN {id: e.id, met: known, relation: e.type} END) AS contacts
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
