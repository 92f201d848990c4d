"""The graph for other programs: the network as a picture's raw material, and the data as RDF."""
