"""The command line before the environment."""

from graphsvc.cli.options import configured


def test_what_is_given_goes_before_the_environment(monkeypatch):
    monkeypatch.setenv("GRAPHSVC_STORE", "memory:")
    monkeypatch.setenv("GRAPHSVC_PORT", "81")
    monkeypatch.setenv("GRAPHSVC_WITH", "llm")
    settings = configured(port=82, store=None, witnesses=())
    assert (settings.store, settings.port) == ("memory:", 82)
    assert settings.witnesses == ("llm",)
    assert configured(witnesses=("slips",)).witnesses == ("slips",)
