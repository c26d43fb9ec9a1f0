// Title: What writing and the reports look up besides ids
// Parameters: none. Run on first use, on both stores.
CREATE INDEX claim_cell IF NOT EXISTS FOR (c:Claim) ON (c.cell);
CREATE INDEX event_cell IF NOT EXISTS FOR (e:Event) ON (e.cell);
CREATE INDEX document_url IF NOT EXISTS FOR (d:Document) ON (d.url);
CREATE INDEX document_replaced_by IF NOT EXISTS FOR (d:Document) ON (d.replacedBy);
CREATE INDEX event_source_for IF NOT EXISTS FOR (e:Event) ON (e.sourceFor);
CREATE INDEX event_dyad IF NOT EXISTS FOR (e:Event) ON (e.dyad);
CREATE INDEX actor_name IF NOT EXISTS FOR (a:Actor) ON (a.name);
