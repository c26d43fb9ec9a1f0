// Title: What reports look events up by
// Parameters: none. Run on first use, on Neo4j only: the embedded store does not take an index for `IN`.
CREATE INDEX event_type IF NOT EXISTS FOR (e:Event) ON (e.type);
