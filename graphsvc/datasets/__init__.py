"""Tables of facts: football.txt, football.json, CSV, JSON lines -> claims with a Dataset as source.

===========  ==================================================================
`rows`       what a line of a dataset tells, whatever its form
===========  ==================================================================
"""
