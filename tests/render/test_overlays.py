"""Maps coloured by an answer: colours that can be read, marks where they belong, the legend."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from chainmap.model import grouping
from chainmap.model.map import ChainMap
from chainmap.model.overlay import LegendRow, Mark, Overlay, Rest, Tone
from chainmap.model.records import DeliveryId, PartyId
from chainmap.model.shown import shown
from chainmap.render.drawing import Drawing
from chainmap.render.far import FarLayer
from chainmap.render.overlay_painter import BADGE_ROOM, toned
from chainmap.render.page_setup import PageSetup
from chainmap.render.pages import Pages
from chainmap.render.painters import paint
from chainmap.render.paper import Paper, Sheet
from chainmap.render.pdf import pdf_of
from chainmap.render.picture import write_png
from chainmap.render.sheet import USUAL_BLOCK
from chainmap.render.theme import Theme, contrast, readable_on, theme
from tests.builders import chart
from tests.render.pictures import ink, placed

THEMES = [theme("light"), theme("dark")]
READABLE, SEEN = 4.5, 3.0


@pytest.mark.parametrize("tone", Tone)
@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
def test_names_and_badges_can_be_read_on_each_tone(theme: Theme, tone: Tone) -> None:
    colours, strong = toned(theme, tone), theme.tones[tone]
    assert contrast(colours.text, colours.fill) >= READABLE
    assert contrast(colours.caption, colours.fill) >= READABLE
    assert contrast(readable_on(strong), strong) >= READABLE
    assert contrast(strong, theme.canvas) >= SEEN, "a line of this tone on the canvas"


def overlay(rest: Rest = Rest.FAINT, **marks: Mark) -> Overlay:
    row = LegendRow(Mark(Tone.BAD, "✗"), "cut off", number=1)
    return Overlay("tier", "Tiers", ("Filter: deliveries only",), marks, (row,), rest)


@pytest.fixture
def map() -> ChainMap:
    return placed(chart("IT -> Sales: laptop; Sales -> +Buyer: offer"))


def picture_of(
    drawing: Drawing, colours: Theme, area: QRectF, *, scale: float = 1.0, far: bool = False
) -> QImage:
    size = (area.size() * scale).toSize()
    picture = QImage(size, QImage.Format.Format_RGB32)
    picture.fill(QColor(colours.canvas))
    with QPainter(picture) as painter:
        painter.scale(scale, scale)
        painter.translate(-area.topLeft())
        if far:
            for _ in FarLayer(drawing).paint(painter, area, colours, scale):
                pass
        else:
            paint(painter, drawing.touching(area), colours, scale=scale)
    return picture


def corner_colour(drawing: Drawing, id: str, colours: Theme, *, far: bool = False) -> str:
    """Of a box, at its left edge, where nothing is written."""
    box = drawing.parties[PartyId(id)].rect
    scale = 0.25 if far else 1.0
    picture = picture_of(drawing, colours, box.area, scale=scale, far=far)
    return picture.pixelColor(round(8 * scale), picture.height() // 2).name()


@pytest.mark.parametrize("far", [False, True])
@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
def test_a_box_has_the_colour_of_its_mark_near_and_from_afar(
    theme: Theme, far: bool, map: ChainMap
) -> None:
    colours = theme._replace(overlay=overlay(Sales=Mark(Tone.BAD, "✗")))
    drawing = Drawing(map)
    assert corner_colour(drawing, "Sales", colours, far=far) == toned(theme, Tone.BAD).fill
    assert corner_colour(drawing, "IT", colours, far=far) != toned(theme, Tone.BAD).fill
    assert corner_colour(drawing, "IT", theme, far=far) == theme.parties["department"].fill  # type: ignore[index]


def test_a_line_has_the_tone_of_its_mark_and_the_others_stand_back(map: ChainMap) -> None:
    light = theme("light")
    first, other = map.deliveries
    colours = light._replace(overlay=overlay(**{first: Mark(Tone.BAD, "1")}))
    drawing = Drawing(map)

    def has(id: DeliveryId, name: str) -> bool:
        (start, *_), line = drawing.deliveries[id].points, QColor(name).rgb()
        area = QRectF(start[0] + 4, start[1] - 5, 10, 10)
        picture = picture_of(drawing, colours, area, scale=4.0)
        return any(picture.pixel(x, y) == line for x in range(40) for y in range(40))

    assert has(first, light.tones[Tone.BAD])
    assert not has(other, light.tones[Tone.BAD])
    assert not has(other, light.flows[map.deliveries[other].flow].line)


def test_the_badge_can_be_read_where_captions_cannot_and_stays_in_the_bounds() -> None:
    drawing = Drawing(placed(chart("IT; -Mill; +Buyer; @Ann; ~Crew")))
    marks = {id: Mark(Tone.BAD, "12→15") for id in drawing.parties}
    colours = theme("light")._replace(overlay=overlay(**marks), canvas="#ffffff")
    for id, shape in drawing.parties.items():
        for scale in (0.31, 0.5, 1.0):
            around = shape.bounds.grown(BADGE_ROOM + 20).area
            picture = picture_of(drawing, colours, around, scale=scale)
            seen = ink(picture)
            room = QRectF(0, 0, picture.width(), picture.height())
            edge = 20 * scale - 2
            assert room.adjusted(edge, edge, -edge, -edge).contains(seen), (id, scale)
            bad = QColor(theme("light").tones[Tone.BAD]).rgb()
            across, rows = range(picture.width()), range(picture.height())
            high = sum(any(picture.pixel(x, y) == bad for x in across) for y in rows)
            assert high >= 7, "as large on screen at every scale"


@pytest.mark.parametrize("badge", ["1", "↔", "12"])
def test_the_badge_of_a_delivery_leaves_the_letters_of_its_name_free(
    map: ChainMap, badge: str
) -> None:
    (first, *_), drawing = [*map.deliveries], Drawing(map)
    label = drawing.deliveries[first].label
    letters = QRectF(label.left + 6, label.top, label.width - 12, label.height)
    colours = theme("light")._replace(overlay=overlay(**{first: Mark(Tone.BAD, badge)}))
    bad = QColor(theme("light").tones[Tone.BAD]).rgb()

    def has_badge(area: QRectF) -> bool:
        """Of its colour, beside the line itself, which the label's halo covers."""
        picture = picture_of(drawing, colours, area)
        rows = range(picture.height() // 2 - 3)
        return any(picture.pixel(x, y) == bad for x in range(picture.width()) for y in rows)

    assert not has_badge(letters)
    assert has_badge(label.grown(BADGE_ROOM).area)


def test_what_is_not_known_has_a_hollow_badge(map: ChainMap) -> None:
    light, box = theme("light"), Drawing(map).parties[PartyId("IT")].rect
    at = QRectF(box.right - 12, box.top - 7, 20, 16)
    fills = []
    for tone in (Tone.NONE, Tone.BAD):
        colours = light._replace(overlay=overlay(IT=Mark(tone, "–")))
        picture = picture_of(Drawing(map), colours, at)
        fills.append(picture.pixelColor(14, 4).name())
    assert fills == [light.canvas, light.tones[Tone.BAD]]


# -- folded groups ----------------------------------------------------------------------------


def test_a_folded_group_shows_its_most_telling_member_and_that_there_are_others() -> None:
    folded = grouping.group(chart("IT -> Sales; HR -> Sales; IT -> HR"), ["IT", "HR"], "Services")
    (group,) = folded.groups
    drawn = shown(grouping.fold(folded, group, True))
    inner = next(d.id for d in folded.deliveries.values() if d.consumer == "HR")
    marks = {"IT": Mark(Tone.S4, "2"), "HR": Mark(Tone.S5, "1"), inner: Mark(Tone.BAD, "1")}
    seen = overlay(**marks).shown_as(drawn)
    assert seen.marks[group] == (Tone.S5, "1 …"), "what is delivered inside is not its own mark"


def test_a_bundle_of_deliveries_shows_the_worst_of_them() -> None:
    map = grouping.group(chart("IT -> Sales: a; HR -> Sales: b"), ["IT", "HR"], "Services")
    (group,) = map.groups
    drawn = shown(grouping.fold(map, group, True))
    marks = dict(zip(map.deliveries, (Mark(Tone.V4, "4"), Mark(Tone.V1, "1")), strict=True))
    (bundle,) = drawn.map.deliveries
    assert overlay(**marks).shown_as(drawn).marks[bundle] == (Tone.V1, "1 …")


def test_a_picture_of_a_map_shows_its_folded_groups_marked(tmp_path: Path) -> None:
    map = grouping.group(chart("IT -> Sales; HR -> Sales"), ["IT", "HR"], "Services")
    (group,) = map.groups
    map = placed(grouping.fold(map, group, True))
    sheet = Sheet(map, Paper(overlay=overlay(IT=Mark(Tone.BAD, "✗"))))
    assert sheet.paper.overlay is not None
    assert sheet.paper.overlay.marks[group].tone is Tone.BAD


# -- the legend -------------------------------------------------------------------------------


@pytest.mark.parametrize("places", [{"Buyer": (0.0, 900.0)}, {"Buyer": (3000.0, 0.0)}])
def test_the_legend_stands_beside_the_map_and_not_over_it(
    map: ChainMap, places: dict[str, tuple[float, float]]
) -> None:
    sheet = Sheet(placed(map, **places), Paper(overlay=overlay(), legend=True, block=USUAL_BLOCK))
    plain = Sheet(placed(map, **places), Paper(overlay=overlay()))
    assert plain.map_area == plain.body_area == sheet.map_area
    assert sheet.body_area.contains(sheet.map_area)
    assert not sheet.legend_area.intersects(sheet.drawing.bounds())
    assert sheet.body_area.contains(sheet.legend_area)
    assert sheet.area.contains(sheet.body_area)


def test_a_png_has_the_colours_and_the_legend(map: ChainMap, tmp_path: Path) -> None:
    coloured = overlay(Sales=Mark(Tone.BAD, "✗"))
    write_png(map, tmp_path / "map.png", dpi=96, overlay=coloured, legend=True)
    picture = QImage(str(tmp_path / "map.png"))
    sheet = Sheet(map, Paper(overlay=coloured, legend=True))
    box = sheet.drawing.parties[PartyId("Sales")].rect
    corner = sheet.area.topLeft()
    at = round(box.left + 8 - corner.x()), round(box.center[1] - corner.y())
    assert picture.pixelColor(*at).name() == toned(sheet.paper.colours, Tone.BAD).fill
    card = sheet.legend_area.translated(-corner).toAlignedRect()
    strong = QColor(theme("light").tones[Tone.BAD]).rgb()
    assert any(
        picture.pixel(x, y) == strong
        for x in range(card.left(), card.right())
        for y in range(card.top(), card.bottom())
    )


@pytest.mark.parametrize("page", ["A4", "A3", "fit"])
def test_a_page_has_room_for_the_legend(map: ChainMap, page: str) -> None:
    painted: list[QRectF] = []
    sheet = Sheet(map, Paper(overlay=overlay(), legend=True))
    paint_all = sheet.body_steps

    def spy(painter: QPainter, *, detail: float = 1.0, within: QRectF | None = None) -> object:
        on_page = painter.transform().mapRect(sheet.legend_area)
        device = painter.device()
        painted.append(on_page.intersected(QRectF(0, 0, device.width(), device.height())))
        assert painted[0] == on_page, "all of it is on the page"
        return paint_all(painter, detail=detail, within=within)

    sheet.body_steps = spy  # type: ignore[method-assign, assignment]
    pdf_of(Pages(sheet, PageSetup(page)))  # type: ignore[arg-type]
    assert painted


# -- the far layer ----------------------------------------------------------------------------


def test_two_who_paint_from_afar_by_turns_get_each_its_own_colours() -> None:
    drawing = Drawing(placed(chart("; ".join(f"A{i} -> B{i}" for i in range(40)))))
    far, area = FarLayer(drawing), drawing.bounds()
    light = theme("light")
    marks = {id: Mark(Tone.BAD) for id in drawing.parties}
    themes = [light, light._replace(overlay=overlay(**marks))]
    pictures, painters, works = [], [], []
    for colours in themes:
        pictures.append(QImage(800, 40, QImage.Format.Format_RGB32))
        pictures[-1].fill(QColor(colours.canvas))
        painters.append(QPainter(pictures[-1]))
        painters[-1].scale(0.1, 0.1)
        painters[-1].translate(-area.topLeft())
        works.append(far.paint(painters[-1], area, colours, 0.1))
    for _ in zip(*works, strict=False):
        pass
    for work, painter in zip(works, painters, strict=True):
        for _ in work:
            pass
        painter.end()
    at = (drawing.parties[PartyId("A1")].rect.center[0] - area.left()) * 0.1
    y = (drawing.parties[PartyId("A1")].rect.center[1] - area.top()) * 0.1
    seen = [picture.pixelColor(round(at), round(y)).name() for picture in pictures]
    assert seen == [light.parties["department"].fill, toned(light, Tone.BAD).fill]  # type: ignore[index]
