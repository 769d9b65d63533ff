"""Witnesses: plug-ins that read an article beside graphsvc, and say where it tells goals.

============  =====================================================================
`finding`     those that are installed: entry points of the group `graphsvc.witnesses`
`hearing`     what they say of an article; whoever fails is warned of and left out
`aligning`    where words stand in an article, also such as were copied with slips
`llm/`        the one that comes along: a language model behind an HTTP interface
============  =====================================================================

What they say are places in the article. What those are worth, `extraction` decides.
"""

from graphsvc.witnesses.finding import GROUP, Summoned, installed, summoned
from graphsvc.witnesses.hearing import hear

__all__ = ["GROUP", "Summoned", "hear", "installed", "summoned"]
