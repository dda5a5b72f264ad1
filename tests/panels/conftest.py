"""Panels round a session, without a window."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QPixmap
from pytestqt.qtbot import QtBot

from chainmap.panels.card.panel import PartyCard
from chainmap.panels.findings.panel import FindingsPanel
from chainmap.session import Session
from tests.builders import chart

CHAIN = "Archive; Sales -> Ops: quote; Ops -> +Buyer: machine; -Mill -> Ops: steel"


def no_icon(_name: str, _tone: str) -> QPixmap:
    return QPixmap()


@pytest.fixture
def session(qtbot: QtBot) -> Session:
    return Session(chart(CHAIN))


@pytest.fixture
def card(session: Session, qtbot: QtBot) -> PartyCard:
    card = PartyCard(session, no_icon)
    qtbot.addWidget(card)
    card.resize(320, 600)
    card.show()
    return card


@pytest.fixture
def findings(session: Session, qtbot: QtBot) -> FindingsPanel:
    panel = FindingsPanel(session, no_icon)
    qtbot.addWidget(panel)
    panel.resize(340, 700)
    panel.show()
    return panel
