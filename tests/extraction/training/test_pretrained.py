"""What an encoder begins with."""

import pytest

pytest.importorskip("torch")

from graphsvc.errors import BadSetting
from graphsvc.extraction.training.pretrained import pretrained


def test_a_folder_without_weights_is_told(tmp_path):
    with pytest.raises(BadSetting, match=r"model\.safetensors"):
        pretrained(tmp_path)
