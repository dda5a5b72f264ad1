"""What is said of chains and tables that were typed or pasted."""

from __future__ import annotations

from chainmap.model.additions import MOST_STEPS
from chainmap.model.chain_text import ChainFault, ChainTextFault
from chainmap.wording.language import Translate


def fault_words(fault: ChainTextFault, tr: Translate) -> str:
    """Why nothing was added, and where it is."""
    if fault.fault is ChainFault.TOO_MANY_LINES:
        return tr("Nothing added: these are more than {number} lines.").format(
            number=fault.line - 1
        )
    if fault.fault is ChainFault.TOO_MANY_STEPS:
        return tr("Nothing added: these are more than {number} deliveries.").format(
            number=MOST_STEPS
        )
    if fault.fault is ChainFault.OPEN_QUOTE:
        return tr(
            "Nothing added: a cell in line {line} is too long. Is a quotation mark left open?"
        ).format(line=fault.line)
    return tr("Nothing added: a name is missing in line {line}, column {column}.").format(
        line=fault.line, column=fault.column
    )
