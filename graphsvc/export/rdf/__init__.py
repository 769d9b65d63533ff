"""RDF: JSON-LD, Turtle and N-Quads, written by pyoxigraph. Needs the extra `rdf`.

============== =================================================================
`forms`        the three forms: quads in, text out
`vocabulary`   the namespaces, and the terms that are written
`values`       values as RDF terms
`nodes`        what a node is, and what is believed of it
`sources`      articles and datasets
`statements`   statements, reified, with all that is known of them
`claims`       claims with their quotes, and how they were made
============== =================================================================
"""
