"""The words of the field, each in a sentence or two."""

from __future__ import annotations

from chainmap.wording.language import Translate


def glossary(tr: Translate) -> tuple[tuple[str, str], ...]:
    """Terms and what they mean, sorted as the language sorts them."""
    return tuple(sorted((*_chain_words(tr), *_record_words(tr)), key=lambda pair: _plain(pair[0])))


def _plain(term: str) -> str:
    """For sorting: German umlauts stand with their vowels."""
    return term.casefold().translate(str.maketrans("äöüß", "aous"))


def _chain_words(tr: Translate) -> tuple[tuple[str, str], ...]:
    return (
        (
            tr("Internal customer"),
            tr("Whoever inside the organisation receives what another one there delivers."),
        ),
        (
            tr("External customer", "a term"),
            tr("Whoever stands outside and is served by the organisation in the end."),
        ),
        (
            tr("Supplier", "a term"),
            tr("Whoever delivers something to another party, inside or outside."),
        ),
        (
            tr("Line of sight"),
            tr("A party has it if its work reaches an external customer over any number of steps."),
        ),
        (
            tr("Tier", "a term"),
            tr("Number of steps to the nearest external customer; tier 1 deals with it directly."),
        ),
        (
            tr("Single point of failure"),
            tr("A party without which others lose their way to the external customer."),
        ),
        (
            tr("Loop", "a term"),
            tr("Parties that each supply all the others in the end, so that work goes round."),
        ),
        (
            tr("Mutual customers"),
            tr("Two parties that each receive something from the other."),
        ),
        (
            tr("Weakest link"),
            tr("The delivery with the lowest satisfaction on the way to an external customer."),
        ),
    )


def _record_words(tr: Translate) -> tuple[tuple[str, str], ...]:
    return (
        (
            tr("Satisfaction"),
            tr("How a customer rates what it receives, from 1 (very bad) to 5 (very good)."),
        ),
        (
            tr("Blind spot"),
            tr("The supplier rates itself clearly better than its customer does."),
        ),
        (
            tr("Criticality"),
            tr("How badly it hits the customer if a delivery fails, from 1 to 5."),
        ),
        (
            tr("OLA (operational level agreement)"),
            tr("What two parties inside the organisation have agreed on as good service."),
        ),
        (
            tr("SLA (service level agreement)"),
            tr("What has been promised to an external customer."),
        ),
        (
            tr("Service culture"),
            tr(
                "Five signs that service is lived: a written policy, standards, training, "
                "priority and reward; 0 to 100."
            ),
        ),
    )
