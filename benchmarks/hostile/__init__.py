"""What `benchmarks.attacks` and `benchmarks.mixed` are made of.

===========  ==============================================================
`target`     a service in a process of its own: its memory, its log
`bystander`  whoever asks something small meanwhile, in a process of its own
`wire`       requests and WebSockets, byte by byte
`documents`  documents and bodies that nobody means well with
`table`      all attacks
`ways`       how an attack is carried out
===========  ==============================================================
"""
