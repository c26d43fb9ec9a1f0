// title: Most connected actors
// question: Who has the most partners and opponents, and how many events are behind it?
// param type: Person|Country|Organization|Place = null — only actors of this type
// param limit: integer = 20 — rows at most
// column actor: text — name of the actor
// column kind: text — its type
// column partners: integer — other actors it shares an event with
// column events: integer — events it starts or receives
// column cooperation: integer — of these, events with a positive stance
// column conflict: integer — of these, events with a negative stance
// example: entente report most-connected --param type=Organization
MATCH (a:Actor)-[:INITIATED|AFFECTED]-(e:Event)-[:INITIATED|AFFECTED]-(b:Actor)
WHERE a.id <> b.id AND e.status = 'actual' AND ($type IS NULL OR $type IN labels(a))
WITH a, count(DISTINCT b.id) AS partners, count(DISTINCT e.id) AS events,
     count(DISTINCT CASE WHEN e.stance > 0 THEN e.id END) AS cooperation,
     count(DISTINCT CASE WHEN e.stance < 0 THEN e.id END) AS conflict
RETURN a.name AS actor, head([label IN labels(a) WHERE label IN ['Person', 'Country', 'Organization', 'Place']]) AS kind, partners, events, cooperation, conflict
ORDER BY partners DESC, events DESC, actor, a.id
LIMIT $limit
