// Title: Indexes on ids, for the embedded store
// Parameters: none. Run on first use. In Neo4j the uniqueness constraints are these indexes.
CREATE INDEX document_id_index IF NOT EXISTS FOR (d:Document) ON (d.id);
CREATE INDEX actor_id_index IF NOT EXISTS FOR (a:Actor) ON (a.id);
CREATE INDEX claim_id_index IF NOT EXISTS FOR (c:Claim) ON (c.id);
CREATE INDEX event_id_index IF NOT EXISTS FOR (e:Event) ON (e.id);
