"""The report as one HTML file: nothing is fetched, and no name in it can become mark-up or script.

Names pass through Jinja's autoescape; the script is ours alone, named in the policy by its hash.
"""

from __future__ import annotations

import json
import re
from base64 import b64encode
from collections.abc import Callable, Iterable
from hashlib import sha256
from typing import TYPE_CHECKING, Any

from chainmap.handout import Progress
from chainmap.handout.blocks import ChartPicture, Handout, MapPicture, Matrix, Named
from chainmap.handout.pictures import Pictures
from chainmap.model.map import ChainMap
from chainmap.model.records import DeliveryId, PartyId
from chainmap.render.charts.parts import Around
from chainmap.render.charts.picture import Plate, chart_svg
from chainmap.resources import resource
from chainmap.wording.kinds import kind_name
from chainmap.wording.language import Translate, catalogue
from chainmap.wording.names import one_line, party_name

CHART_WIDTH = 760
"""Pixels: of a chart where the window is wide enough."""
UPRIGHT = 20
"""Columns of a matrix that an upright page can bear."""

_DRAWING = re.compile(r'<svg [^>]*viewBox="([^"]*)"[^>]*>.*?(<defs>.*)$', re.DOTALL)
"""Size in millimetres, title and description are left behind: the caption says them."""

if TYPE_CHECKING:
    from jinja2 import Environment
    from markupsafe import Markup


def html(handout: Handout, pictures: Pictures, tell: Progress) -> bytes:
    """One file, UTF-8."""
    from markupsafe import Markup

    speak = catalogue(handout.language)
    page = _Page(pictures.map, speak)
    drawn = page.picture(pictures) if _shows_map(handout) else ""
    tell(0.5)
    script = Markup(_own("report.js"))
    text = (
        _environment(page)
        .get_template("report.html.j2")
        .render(
            handout=handout,
            has_map=_shows_map(handout),
            picture=drawn,
            across=_across(handout, pictures),
            logo=_data_url(handout.cover.logo),
            style=Markup(_own("report.css")),
            script=script,
            policy=_policy(script),
            words=_words(speak),
            map_words=json.dumps(_map_words(speak)),
        )
    )
    return text.encode("utf-8", "replace")


def _own(name: str) -> str:
    return resource(f"report/{name}").read_text("utf-8")


def _policy(script: str) -> str:
    """Nothing from elsewhere, no script but this one."""
    digest = b64encode(sha256(script.encode("utf-8")).digest()).decode("ascii")
    return (
        f"default-src 'none'; script-src 'sha256-{digest}'; style-src 'unsafe-inline'; "
        "img-src data:; base-uri 'none'; form-action 'none'"
    )


def _data_url(picture: bytes | None) -> str:
    return f"data:image/png;base64,{b64encode(picture).decode('ascii')}" if picture else ""


def _drawn(block: ChartPicture) -> Markup:
    """A chart as a part of the page; names in it are text of XML."""
    from markupsafe import Markup, escape

    drawing = chart_svg(block.chart, plate=Plate(CHART_WIDTH, around=Around.NOTES)).decode("utf-8")
    found = _DRAWING.search(drawing)
    assert found is not None
    box, body = found.groups()
    return Markup(f'<svg viewBox="{box}" role="img" aria-label="{escape(block.told)}">{body}')


def _shows_map(handout: Handout) -> bool:
    return any(isinstance(it, MapPicture) for chapter in handout.chapters for it in chapter.blocks)


def _across(handout: Handout, pictures: Pictures) -> set[str]:
    """The chapters that do better on pages that lie across."""
    return {
        chapter.id
        for chapter in handout.chapters
        for it in chapter.blocks
        if (isinstance(it, MapPicture) and pictures.is_wide)
        or (isinstance(it, Matrix) and len(it.columns) > UPRIGHT)
    }


def _environment(page: _Page) -> Environment:
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    environment = Environment(
        loader=FileSystemLoader(resource("report")),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    tools: dict[str, Callable[..., str]] = {
        "number": page.number,
        "numbers": page.numbers,
        "numbers_of": page.numbers_of,
        "anchor": page.anchor,
        "drawn": _drawn,
    }
    environment.globals.update(tools)
    return environment


class _Page:
    """Parties by number: ids may be any text, and do for neither anchors nor selectors."""

    def __init__(self, map: ChainMap, speak: Translate) -> None:
        self._map, self._speak = map, speak
        self._numbers = {id: str(number) for number, id in enumerate(map.parties, 1)}

    def number(self, party: PartyId) -> str:
        return self._numbers[party]

    def numbers(self, parties: Iterable[PartyId]) -> str:
        return " ".join(map(self.number, parties))

    def numbers_of(self, parties: Iterable[Named]) -> str:
        return self.numbers(party.id for party in parties)

    def anchor(self, party: PartyId) -> str:
        return f"card-{self.number(party)}"

    def picture(self, pictures: Pictures) -> Markup:
        """The map, each party with what a script or a screen reader needs of it."""
        from markupsafe import Markup, escape

        def naming(kind: str, id: str) -> dict[str, str]:
            return {name: str(escape(value)) for name, value in self._told(kind, id).items()}

        return Markup(pictures.live_svg(naming))

    def _told(self, kind: str, id: str) -> dict[str, Any]:
        if kind == "party" and PartyId(id) in self._map.parties:
            return self._told_of_party(PartyId(id))
        if kind in ("line", "label") and DeliveryId(id) in self._map.deliveries:
            return self._told_of_delivery(kind, DeliveryId(id))
        return {}

    def _told_of_party(self, id: PartyId) -> dict[str, Any]:
        return {
            "data-p": self.number(id),
            "data-name": party_name(self._map, id),
            "tabindex": "0",
            "role": "button",
            "aria-pressed": "false",
            "aria-label": _in_words(self._map, id, self._speak),
        }

    def _told_of_delivery(self, kind: str, id: DeliveryId) -> dict[str, Any]:
        delivery = self._map.deliveries[id]
        provider = self._map.provider_of(delivery)
        ends = {"data-from": self.number(provider), "data-to": self.number(delivery.consumer)}
        if kind == "label":
            return ends
        return {**ends, "data-name": one_line(self._map.name_of(delivery))}


def _in_words(map: ChainMap, id: PartyId, tr: Translate) -> str:
    """Who a party is, and whom it is between."""
    given = map.deliveries_by_provider.get(id, ())
    received = map.deliveries_by_consumer.get(id, ())
    customers = dict.fromkeys(party_name(map, it.consumer) for it in given)
    suppliers = dict.fromkeys(party_name(map, map.provider_of(it)) for it in received)
    nobody = tr("none", "of customers or suppliers")
    return tr("{name}, {kind}. Suppliers: {suppliers}. Customers: {customers}.").format(
        name=party_name(map, id),
        kind=kind_name(map.parties[id].kind, tr),
        suppliers=", ".join(suppliers) or nobody,
        customers=", ".join(customers) or nobody,
    )


def _words(tr: Translate) -> dict[str, str]:
    return {
        "contents": tr("Contents"),
        "skip": tr("Skip to the report"),
        "remedy": tr("What would mend it:"),
        "about": tr("About:"),
        "tools": tr("Look at the map"),
        "zoom_in": tr("Zoom in"),
        "zoom_out": tr("Zoom out"),
        "fit": tr("Whole map"),
        "hint": tr(
            "Point at a party to see its suppliers and customers; click to show in the report "
            "only what is about it. Ctrl and the wheel zoom."
        ),
        "cards": tr("Customer cards"),
        "chain": tr("The way to the external customer"),
        "all": tr("Show all"),
    }


def _map_words(tr: Translate) -> dict[str, str]:
    """For the script."""
    return {
        "suppliers": tr("Suppliers"),
        "customers": tr("Customers", "of a party"),
        "nobody": tr("none", "of customers or suppliers"),
        "only": tr("Only what is about {party}"),
    }
