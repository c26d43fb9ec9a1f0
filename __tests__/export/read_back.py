"""Reads exports with the tools of their fields and prints what these found as JSON: read_back.py FORMAT FILE."""

import json
import sys


def read_network(graph):
    return {
        "directed": graph.is_directed(),
        "nodes": {node: dict(data) for node, data in graph.nodes(data=True)},
        "edges": [[source, target, data] for source, target, data in graph.edges(data=True)],
    }


def read_graphml(path):
    import networkx

    return read_network(networkx.read_graphml(path, force_multigraph=True))


def read_gexf(path):
    import networkx

    return read_network(networkx.read_gexf(path, version="1.3"))


def read_ftm(path):
    from followthemoney import model

    entities = []
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            data = json.loads(line)
            # Values are taken as clean: what the model would mend or refuse is missing or different in what comes back.
            entity = model.get_proxy(data, cleaned=False)
            entity.schema.validate(entity.to_dict())
            for name in data["properties"]:
                for value in entity.get(name):
                    prop = entity.schema.get(name)
                    if prop.type.name == "entity":
                        entities.append({"refers": value, "range": prop.range.name, "by": entity.id})
            entities.append({"id": entity.id, "schema": entity.schema.name, "properties": entity.to_dict()["properties"]})
    found = {entity["id"]: model.get(entity["schema"]) for entity in entities if "id" in entity}
    for entity in entities:
        if "refers" in entity and not found[entity["refers"]].is_a(entity["range"]):
            raise ValueError(f"{entity['by']} refers to {entity['refers']}, which is no {entity['range']}")
    return [entity for entity in entities if "id" in entity]


def read_jsonld(path):
    import rdflib

    graph = rdflib.Graph().parse(path, format="json-ld")
    return [[str(part) for part in triple] for triple in graph]


READERS = {"graphml": read_graphml, "gexf": read_gexf, "ftm": read_ftm, "jsonld": read_jsonld}
json.dump(READERS[sys.argv[1]](sys.argv[2]), sys.stdout)
