"""Each notice of an import has a sentence."""

from __future__ import annotations

import pytest

from chainmap.exchange.imported import Notice, NoticeCode
from chainmap.wording.language import tr
from chainmap.wording.notices import notice_sentence

VALUES = {
    "column": "Wert",
    "source": "A",
    "target": "C",
    "encoding": "UTF-8",
    "old": "3",
    "key": "w",
    "value": "1,5",
    "number": "1.5",
    "id": "n7",
    "name": "IT",
    "field": "owner",
    "count": 2,
    "groups": 3,
    "most": 500,
}


@pytest.mark.parametrize("code", NoticeCode)
def test_each_notice_is_said_in_a_sentence_without_open_places(code: NoticeCode) -> None:
    sentence = notice_sentence(Notice(code, "n7", VALUES), tr)

    assert sentence.endswith(".")
    assert "{" not in sentence
    assert "%n" not in sentence


def test_a_name_with_braces_and_an_endless_value_do_no_harm() -> None:
    values = {"name": "{x}", "field": "owner", "value": "A" * 500}

    sentence = notice_sentence(Notice(NoticeCode.EDITED, "", values), tr)

    assert "“{x}”" in sentence
    assert len(sentence) < 200
