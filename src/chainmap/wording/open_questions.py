"""The open questions of an identification, and what is asked in it."""

from __future__ import annotations

from chainmap.analysis.open_questions import OpenKind, OpenQuestion
from chainmap.analysis.quality import NeedStatus
from chainmap.model.answers import Question
from chainmap.model.map import ChainMap
from chainmap.model.records import NeedId, PartyId, ServiceId
from chainmap.wording.language import Translate
from chainmap.wording.names import one_line


def open_kind_words(kind: OpenKind, tr: Translate) -> str:
    """A heading over all questions of the kind."""
    words = {
        OpenKind.NOT_ASKED: tr("Departments not asked yet"),
        OpenKind.NO_CUSTOMER: tr("Departments without a customer"),
        OpenKind.NO_SUPPLIER: tr("Departments without a supplier"),
        OpenKind.UNUSED_SERVICE: tr("Services without a customer"),
        OpenKind.UNSERVED_NEED: tr("Needs that no delivery meets"),
        OpenKind.UNSUPPLIED_CUSTOMER: tr("External customers without a supplier"),
    }
    return words[kind]


def subject_words(map: ChainMap, question: OpenQuestion, tr: Translate) -> str:
    """What a question is about: "Purchasing", "Quote (Sales)", "Quick answer (Car dealer)"."""
    if question.about in map.parties:
        return one_line(map.parties[PartyId(question.about)].name)
    if question.about in map.services:
        service = map.services[ServiceId(question.about)]
        name, party = service.name, service.provider
    else:
        need = map.needs[NeedId(question.about)]
        name, party = need.text, need.consumer
    told = tr("{thing} ({party})", "what, and whose it is")
    return told.format(thing=one_line(name), party=one_line(map.parties[party].name))


def question_words(question: Question, tr: Translate) -> str:
    """As it is asked."""
    words = {
        Question.WHO: tr("Which departments are there?"),
        Question.NEEDS: tr("What do you need from whom to do your work?"),
        Question.SERVES: tr("Who needs what from you?"),
        Question.MEETS: tr("Which other delivery meets it?"),
        Question.USES: tr("Who outside buys or uses this?"),
    }
    return words[question]


def example_words(question: Question, tr: Translate) -> str:
    """An answer, as one types it."""
    words = {
        Question.WHO: tr("Purchasing, Production, Sales"),
        Question.NEEDS: tr("Purchasing: sheet metal"),
        Question.SERVES: tr("Sales: delivery date"),
        Question.MEETS: tr("Sales: delivery date"),
        Question.USES: tr("Car dealer"),
    }
    return words[question]


def status_words(status: NeedStatus, tr: Translate) -> str:
    words = {
        NeedStatus.SERVED: tr("Served"),
        NeedStatus.POORLY_SERVED: tr("Poorly served"),
        NeedStatus.UNRATED: tr("Not rated"),
        NeedStatus.UNSERVED: tr("Unserved"),
    }
    return words[status]
