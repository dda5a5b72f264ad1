"""What is offered once: the tour at the very first start, what is new after an update."""

from __future__ import annotations

import os
from functools import partial
from typing import TYPE_CHECKING

from chainmap import __version__
from chainmap.app.help.tour import start_tour
from chainmap.app.notice_bar import Offer
from chainmap.wording.language import tr

if TYPE_CHECKING:
    from chainmap.app.program import Program
    from chainmap.app.window import Window


def welcome(program: Program) -> None:
    """Above an empty map, or whatever was opened; never in a program that a test started.

    `CHAINMAP_WELCOME=off` in the environment keeps it away.
    """
    last = program.settings.last_version
    if last == __version__ or os.environ.get("CHAINMAP_WELCOME") == "off" or not program.windows:
        return
    window = program.windows[0]
    if window.file_watch.bar.text:
        return  # the file has more urgent news; next time, then
    program.settings.last_version = __version__
    if last:
        _tell_news(window)
    else:
        _offer_tour(window)


def _offer_tour(window: Window) -> None:
    window.file_watch.bar.tell(
        tr("Welcome to ChainMap! Three steps on a small map show how it works, in two minutes."),
        [
            Offer(tr("Take the tour"), partial(start_tour, window)),
            Offer(tr("Not now"), lambda: None),
        ],
    )


def _tell_news(window: Window) -> None:
    window.file_watch.bar.tell(
        tr("This is ChainMap {version}.").format(version=__version__),
        [
            Offer(tr("What is new"), partial(window.show_help, "whats-new")),
            Offer(tr("Not now"), lambda: None),
        ],
    )
