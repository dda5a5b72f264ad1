"""What stands in a questionnaire, in words: it speaks to a head of department at a client."""

from __future__ import annotations

from chainmap.model.rating import Side
from chainmap.model.records import Flow
from chainmap.wording.kinds import flow_name
from chainmap.wording.language import Translate
from chainmap.wording.names import one_line


def survey_title(tr: Translate) -> str:
    return tr("How well do we work together?")


def survey_intro(tr: Translate) -> str:
    """What it is about, how long it takes, how it is filled in, who gets to see it."""
    return tr(
        "Every department is a customer of others, and a supplier of others. Please say how you "
        "see both: it takes about {minutes} minutes. Choose a figure from 1 to 5 in the coloured "
        "cells, by mouse or by typing it; Tab leads to the next one. Leave empty what you cannot "
        "judge. Then save the file and send it back. Your answers are reported as averages only, "
        "never by name."
    )


def survey_scale(tr: Translate) -> str:
    return tr("1 = very poor    2 = poor    3 = fair    4 = good    5 = very good")


def other_sheet(tr: Translate) -> str:
    """Where the same questions stand in the other language; said in that language."""
    return tr("In English: sheet “English”. Please fill in one of the two sheets only.")


def part_title(side: Side, tr: Translate) -> str:
    if side is Side.CUSTOMER:
        return tr("What you receive: you are the customer")
    return tr("What you deliver: you are the supplier")


def part_intro(side: Side, tr: Translate) -> str:
    if side is Side.CUSTOMER:
        return tr("Please rate what you get from each supplier, and how you work together.")
    return tr("Please rate your own service to each customer, and how the customer deals with you.")


def other_heading(side: Side, tr: Translate) -> str:
    """Over the names of those one deals with."""
    return tr("From", "supplier") if side is Side.CUSTOMER else tr("To", "customer")


def question(side: Side, item: str, tr: Translate) -> str:
    """One score's question in full."""
    asked = _of_customers(tr) if side is Side.CUSTOMER else _of_suppliers(tr)
    return asked[item]


def _of_customers(tr: Translate) -> dict[str, str]:
    return {
        "satisfaction": tr("How satisfied are you with it on the whole?"),
        "trust": tr("How far can you rely on this supplier?"),
        "respect": tr("How respectfully are you treated?"),
        "needs_met": tr("How well does it meet your needs?"),
        "open_communication": tr("How openly and honestly are you told what matters?"),
    }


def _of_suppliers(tr: Translate) -> dict[str, str]:
    return {
        "satisfaction": tr("How good is your service to this customer, as you see it?"),
        "trust": tr("How far can you rely on this customer?"),
        "respect": tr("How respectfully does this customer treat you?"),
        "open_communication": tr("How openly and honestly does this customer talk to you?"),
    }


def servqual_title(tr: Translate) -> str:
    return tr("What you expect, and what you get")


def servqual_intro(tr: Translate) -> str:
    return tr(
        "In more detail, if you like: how important is each quality to you (expected, 1 = not at "
        "all, 5 = very), and how well do you get it (perceived)?"
    )


def servqual_question(dimension: str, tr: Translate) -> str:
    asked = {
        "reliability": tr("As promised, without faults"),
        "responsiveness": tr("Prompt and willing to help"),
        "assurance": tr("Competent and to be trusted"),
        "empathy": tr("Attention to what we need"),
        "tangibles": tr("Tools, documents, looks"),
    }
    return asked[dimension]


def aspect_words(service: str, aspect: str, tr: Translate) -> str:
    """A service, and whether what is expected of it or what is perceived is asked for."""
    said = {"expected": tr("expected"), "perceived": tr("perceived")}
    return tr("{service}: {aspect}").format(service=service, aspect=said[aspect])


def caption(field: str, tr: Translate) -> str:
    """What stands beside or over a field of the sheet."""
    captions = {
        "name": tr("Name (only if you like)"),
        "date": tr("Date"),
        "service": tr("Service"),
        "comment": tr("Comment"),
        "thanks": tr("Thank you!"),
    }
    return captions[field]


def service_words(service: str, flow: Flow, tr: Translate) -> str:
    """The service as it is asked about; what is no delivery says so."""
    name = one_line(service)
    if flow is Flow.DELIVERY:
        return name
    return tr("{service} ({flow})").format(service=name, flow=flow_name(flow, tr))


def score_fault(tr: Translate) -> tuple[str, str]:
    """Title (at most 32 letters) and text of what the spreadsheet says of a wrong score."""
    return (
        tr("1 to 5, please"),
        tr("Please choose 1, 2, 3, 4 or 5, or leave the cell empty if you cannot judge."),
    )


def date_fault(tr: Translate) -> tuple[str, str]:
    return (
        tr("A date, please"),
        tr("Please write the date like {example}, or leave the cell empty.").format(
            example=date_example(tr)
        ),
    )


def date_example(tr: Translate) -> str:
    return tr("2026-03-31")


def survey_file_name(party: str, tr: Translate) -> str:
    """Without the ending; what file systems refuse is for the caller to take out."""
    return tr("Questionnaire {department}").format(department=one_line(party))
