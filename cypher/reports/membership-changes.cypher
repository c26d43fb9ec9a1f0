// title: Membership changes
// question: Who joined, left, or was suspended from which organisation, and when?
// param actor: actor = null — only this member or organisation
// param limit: integer = 50 — rows at most
// column date: date — when, as far as known
// column member: text — who
// column change: text — joined, left, belongs or no longer belongs
// column organisation: text — which organisation
// column status: text — whether it happened, is planned, demanded, denied …
// column documents: integer — documents that tell it
// column quote: quote — the words of the surest claim
// column event: id — id for entente explain
// example: entente report membership-changes --param actor=ECOWAS
MATCH (m:Actor)-[:INITIATED]->(e:Event)-[:AFFECTED]->(o:Organization)
WHERE e.type IN ['JOINED', 'WITHDREW_FROM', 'MEMBER_OF'] AND ($actor IS NULL OR m.id = $actor OR o.id = $actor)
MATCH (e)<-[:SUPPORTS]-(c:Claim)
WITH m, e, o, c
ORDER BY c.confidence DESC, c.id
WITH m, e, o, collect(c.quote) AS quotes
RETURN coalesce(e.date, e.reported) AS date, m.name AS member,
       CASE WHEN e.type = 'JOINED' THEN 'joined' WHEN e.type = 'WITHDREW_FROM' THEN 'left' WHEN e.status = 'ended' THEN 'no longer belongs' ELSE 'belongs' END AS change,
       o.name AS organisation, e.status AS status, e.documents AS documents, head(quotes) AS quote, e.id AS event
ORDER BY coalesce(e.date, e.reported, '0') DESC, member, organisation, change, e.id
LIMIT $limit
