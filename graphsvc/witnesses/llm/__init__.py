"""The witness `llm`: a language model at any endpoint that speaks as OpenAI's does.

The article's text goes to that endpoint, and to nobody else. Whatever comes back is looked up in
the article: what doesn't stand there is refused, so the model can point at words and no more.

============  =====================================================================
`settings`    where the model is, its key, its price, and how long to wait
`prompting`   what it is asked, with the article as data
`answers`     what it may answer: a JSON schema, and reading it
`endpoint`    HTTP: time-outs, retries, errors in words that name the mend
`ladder`      structured output: the strictest form that the server takes
`placing`     from an answer to places in the text, or a refusal
`costs`       tokens and money
`witness`     all of it together
============  =====================================================================
"""

from graphsvc.witnesses.llm.witness import LanguageModel, witness

__all__ = ["LanguageModel", "witness"]
