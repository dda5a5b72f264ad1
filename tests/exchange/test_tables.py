"""Tables of all kinds and countries: what they are is found out, and told; what is told holds."""

from __future__ import annotations

import datetime
import io
import zipfile

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from chainmap.errors import Fault, InputError, InvalidContent, WrongFormat
from chainmap.exchange.imported import Imported, ImportOptions, NoticeCode, TableOptions
from chainmap.exchange.table.file import read_csv, read_ods, read_xlsx
from chainmap.exchange.table.numbers import number_in
from chainmap.model.map import ChainMap
from chainmap.model.records import PartyKind
from chainmap.wording.errors import explain
from chainmap.wording.language import tr

EDGES = "Von;An;Leistung\nEinkauf;Fertigung;Bleche\nFertigung;Kundendienst;Geräte für Österreich\n"


def links(map: ChainMap) -> list[str]:
    """Each delivery as "Einkauf > Lager: Bleche"."""
    return [
        f"{map.parties[map.provider_of(one)].name} > {map.parties[one.consumer].name}: "
        f"{map.name_of(one)}"
        for one in map.deliveries.values()
    ]


def names(map: ChainMap) -> list[str]:
    return [party.name for party in map.parties.values()]


def codes(imported: Imported) -> list[NoticeCode]:
    return [notice.code for notice in imported.notices]


def csv(text: str, **told: object) -> Imported:
    columns = told.pop("columns", {})
    assert isinstance(columns, dict)
    return read_csv(text.encode(), ImportOptions(columns=columns, table=TableOptions(**told)))  # type: ignore[arg-type]


def workbook(**sheets: list[list[object]]) -> bytes:
    book = openpyxl.Workbook()
    book.remove(book.worksheets[0])
    for name, rows in sheets.items():
        page = book.create_sheet(name)
        for row in rows:
            page.append(row)
    content = io.BytesIO()
    book.save(content)
    return content.getvalue()


# -- text -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "encoding",
    ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252", "mac-roman", "latin-1"],
)
@pytest.mark.parametrize("ending", ["\n", "\r\n", "\r"])
def test_a_table_is_read_in_whatever_encoding_it_is_written(encoding: str, ending: str) -> None:
    imported = read_csv(EDGES.replace("\n", ending).encode(encoding))
    assert links(imported.map) == [
        "Einkauf > Fertigung: Bleche",
        "Fertigung > Kundendienst: Geräte für Österreich",
    ]
    is_certain = encoding.startswith("utf-8") or encoding == "utf-16"
    assert (NoticeCode.ENCODING_GUESSED in codes(imported)) is not is_certain


def test_typographic_quotes_and_the_euro_tell_windows_from_iso_and_mac() -> None:
    text = "Name;Art\n„Büro“ – 5 €;Team\nCafé;Team\n"
    for encoding in ("cp1252", "mac-roman"):
        assert names(read_csv(text.encode(encoding)).map) == ["„Büro“ – 5 €", "Café"]


@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
def test_the_separator_is_found(separator: str) -> None:
    text = EDGES.replace(";", separator)
    assert len(csv(text).map.deliveries) == 2
    assert len(csv(f"sep={separator}\n{text}").map.deliveries) == 2


def test_commas_in_numbers_and_texts_do_not_hide_the_semicolon() -> None:
    text = "Von;An;Gewicht\nEinkauf, Halle 1;Lager;1,5\nLager;Versand;2,25\n"
    assert names(csv(text).map) == ["Einkauf, Halle 1", "Lager", "Versand"]


def test_comment_lines_before_a_table_are_no_rows_but_a_number_sign_may_be_a_heading() -> None:
    assert len(csv(f"# exported\n# by hand\n{EDGES}").map.deliveries) == 2
    imported = csv("#;Name;Art\n1;Einkauf;Team\n2;Lager;Team\n")
    assert names(imported.map) == ["Einkauf", "Lager"]


def test_cells_over_several_lines_keep_the_lines_right_in_what_is_told() -> None:
    imported = csv('Name;Art;Köpfe\n"Einkauf\nMitte";Team;3\nLager;Team;viele\n')
    odd = next(one for one in imported.notices if one.code is NoticeCode.NO_VALUE_FOR)
    assert (odd.place, odd.values["value"]) == ("4", "viele")
    assert names(imported.map) == ["Einkauf Mitte", "Lager"]


@pytest.mark.parametrize(
    "text",
    [
        'a,b\nA,"B\n',
        'from,to,label\nA,B,"ok"\nB,C,"open\nC,D,"x"\nD,E,y\n',
        'from,to\nA,B"\nC,"D\n',
    ],
)
def test_a_quote_without_an_end_is_refused_with_its_line(text: str) -> None:
    with pytest.raises(InvalidContent) as caught:
        csv(text)
    assert caught.value.fault is Fault.OPEN_QUOTE
    assert caught.value.place in ("2", "3")


def test_quotes_within_a_cell_are_taken_as_they_stand() -> None:
    imported = csv('from,to,label\nA,B,"5 "inch" pipe"\nB,C,6" pipe\n')
    assert NoticeCode.ODD_QUOTES in codes(imported)
    assert links(imported.map)[1] == 'B > C: 6" pipe'


def test_ragged_rows_and_nul_are_named_by_line() -> None:
    imported = csv("from,to\nA,B\0\nB,C,more\n")
    assert len(imported.map.deliveries) == 2
    found = {one.code: one.place for one in imported.notices}
    assert found[NoticeCode.RAGGED] == "3"
    assert found[NoticeCode.ODD_CHARACTERS] == "2"


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", Fault.EMPTY),
        (b"\xef\xbb\xbf\r\n", Fault.EMPTY),
        (b"\x89PNG\r\n\x1a\n" + bytes(range(32)) * 8, Fault.NOT_TEXT),
        (b"PK\x03\x04" + bytes(200), Fault.NOT_TEXT),
        (b"<!DOCTYPE html>\n<html><body>no</body></html>", Fault.NOT_THIS_FORMAT),
        (b"1;2\n3;4;5\n", Fault.NO_TABLE),
    ],
)
def test_what_is_no_table_is_refused(content: bytes, reason: Fault) -> None:
    with pytest.raises(WrongFormat) as caught:
        read_csv(content)
    assert caught.value.reason is reason


@given(st.binary(max_size=200))
def test_any_bytes_are_read_or_refused(content: bytes) -> None:
    for read in (read_csv, read_xlsx, read_ods):
        try:
            assert read(content).map is not None
        except InputError:
            continue


# -- what a table is --------------------------------------------------------------------------


def test_headings_in_both_languages_tell_a_list_of_deliveries() -> None:
    for head in ("From,To,Service", "Lieferant,Kunde,Produkt", "source,target,label"):
        imported = csv(f"{head}\nA,B,x\n")
        assert links(imported.map) == ["A > B: x"]
        assert NoticeCode.ENDS_GUESSED not in codes(imported)


@pytest.mark.parametrize(
    "heads",
    [
        "Lfd. Nr.;Abteilung (liefert an);Was wird übergeben?;Empfänger;Häufigk.",
        "No.;Who delivers?;What is handed over?;To whom?;How often?",
    ],
)
def test_headings_in_the_words_of_a_client_tell_a_list_of_deliveries(heads: str) -> None:
    imported = csv(f"List of interfaces;;;;\n;;;;\n{heads}\n1;Sales;Quote;Ops;daily\n")
    assert links(imported.map) == ["Sales > Ops: Quote"]
    assert [it.frequency for it in imported.map.deliveries.values()] == ["daily"]


def test_one_word_that_only_holds_delivering_names_nobody() -> None:
    imported = csv("Lieferantennummer;Abteilung;Empfängerkürzel\n12;Sales;SA\n13;Ops;OP\n")
    assert names(imported.map) == ["Sales", "Ops"]


def test_columns_without_headings_are_ends_where_names_recur_and_this_is_told() -> None:
    imported = csv("Schrauben;Einkauf;Lager\nKisten;Lager;Versand\nPakete;Versand;Einkauf\n")
    assert links(imported.map)[0] == "Einkauf > Lager: Schrauben"
    assert NoticeCode.ENDS_GUESSED in codes(imported)


def test_two_columns_are_from_and_to() -> None:
    assert len(csv("Einkauf;Lager\nLager;Versand\n").map.deliveries) == 2


def test_a_heading_over_numbers_is_seen_though_its_word_is_unknown() -> None:
    imported = csv("donneur,part,preneur\nA,10,B\nB,20,C\nC,30,A\n")
    assert names(imported.map) == ["A", "B", "C"]
    assert next(iter(imported.map.deliveries.values())).note == "part: 10"


def test_a_title_above_the_table_is_left_out_and_told() -> None:
    imported = csv("Lieferbeziehungen 2026;;\n;;\nVon;An;Was\nA;B;x\n")
    assert links(imported.map) == ["A > B: x"]
    assert NoticeCode.ROWS_ABOVE in codes(imported)


def test_a_list_of_parties_keeps_what_has_a_home_and_the_rest_in_words() -> None:
    imported = csv(
        "Name;Art;Gruppe;Leitung;Köpfe;Ort;Farbe\n"
        "Einkauf;Abteilung;Technik;Frau Ost;12;Ulm;#0072b2\nAutohaus;Externer Kunde;;;;Bern;\n"
    )
    first, second = imported.map.parties.values()
    assert (first.owner, first.headcount, first.colour) == ("Frau Ost", 12, "#0072b2")
    assert first.description == "Ort: Ulm"
    assert first.group is not None
    assert imported.map.groups[first.group].name == "Technik"
    assert second.kind is PartyKind.EXTERNAL_CUSTOMER


def test_a_list_without_headings_may_tell_kinds() -> None:
    imported = csv("Meyer GmbH;Kunde\nStahl AG;Lieferant\n")
    kinds = [party.kind for party in imported.map.parties.values()]
    assert kinds == [PartyKind.EXTERNAL_CUSTOMER, PartyKind.EXTERNAL_SUPPLIER]


@pytest.mark.parametrize("heading", ["Vorgesetzter", "manager", "Reports to"])
def test_a_column_of_managers_makes_who_reports_to_whom(heading: str) -> None:
    imported = csv(f"Name,{heading}\nAnn,\nBen,Ann\nCy,Ben\nDot,Eve\n")
    assert links(imported.map)[:2] == [f"Ben > Ann: {heading}", f"Cy > Ben: {heading}"]
    undeclared = [one for one in imported.notices if one.code is NoticeCode.UNDECLARED_NODE]
    assert [one.place for one in undeclared] == ["5"]


def test_a_matrix_is_known_by_its_names() -> None:
    text = ";Einkauf;Lager;Versand\nEinkauf;x;Bleche;\nLager;;-;3\nVersand;0;1;\n"
    imported = csv(text)
    assert links(imported.map) == [
        "Einkauf > Lager: Bleche",
        "Lager > Versand: Lager → Versand",
        "Versand > Lager: Versand → Lager",
    ]
    assert [one.note for one in imported.map.deliveries.values()] == [None, "3", None]


def test_a_matrix_without_names_is_numbered_and_asks_for_names() -> None:
    imported = csv("0,1,0\n0,0,1\n1,0,0\n")
    assert names(imported.map) == ["1", "2", "3"]
    assert len(imported.map.deliveries) == 3
    assert NoticeCode.MATRIX_WITHOUT_NAMES in codes(imported)


OUTLINES = {
    "names": "Vertrieb\n\tInnendienst\n\tAußendienst\n\t\tNord\nWerk\n\tMontage\n",
    "headings": "Sparte\tAbteilung\tTeam\nVertrieb\n\tInnendienst\n\tAußendienst\n\t\tNord\nWerk"
    "\n\tMontage\n",
    "ids": "Vertrieb\tV\n\tInnendienst\tVI\n\tAußendienst\tVA\n\t\tNord\tVAN\nWerk\tW\n"
    "\tMontage\tWM\n",
    "some ids": "Vertrieb\n\tInnendienst\tA1\n\tAußendienst\tA2\n\t\tNord\nWerk\n\tMontage\n",
}


@pytest.mark.parametrize("text", OUTLINES.values(), ids=OUTLINES)
def test_names_set_in_by_columns_belong_to_what_stands_above_them(text: str) -> None:
    imported = csv(text)
    map = imported.map
    inside = [(it.name, map.groups[it.group].name) for it in map.parties.values() if it.group]
    assert inside == [("Innendienst", "Vertrieb"), ("Nord", "Außendienst"), ("Montage", "Werk")]
    read = next(one for one in imported.notices if one.code is NoticeCode.OUTLINE_READ)
    assert read.values == {"count": 6, "groups": 3}
    assert NoticeCode.NESTED_GROUP in codes(imported)


@pytest.mark.parametrize(
    "text",
    [
        "Sales\tOps\n\tIT\n\tHR\n",  # the provider is told once for several lines
        "Sales\tOps\torder\n\tIT\tquote\n",
        "1\n\t2\n\t3\n",
        "Sales\n\t\tOps\n\tIT\n",
        "Von\tAn\nSales\n\tOps\n",
    ],
)
def test_other_tables_with_empty_cells_are_no_outlines(text: str) -> None:
    try:
        assert NoticeCode.OUTLINE_READ not in codes(csv(text))
    except WrongFormat as refused:
        assert refused.reason is Fault.NO_TABLE  # noqa: PT017  nothing in it is a name


def test_what_stands_beside_indented_names_is_kept_or_told() -> None:
    text = "Vertrieb\tHamburg\tbis 2030\n\tInnendienst\tBremen, Hafen\n"
    imported = csv(text, kind="outline")
    (party,) = imported.map.parties.values()
    assert party.description == "C: Bremen, Hafen"
    beside = next(one for one in imported.notices if one.code is NoticeCode.BESIDE_GROUP)
    assert (beside.place, beside.values) == ("1", {"count": 1})


def test_deliveries_name_the_ends_of_an_indented_list_by_name_or_by_id() -> None:
    tree: list[list[object]] = [
        ["Werk", "n1"],
        [None, "Lager", "n1::n1"],
        [None, "Lager", "n1::n2"],
        ["Ost", "n2"],
    ]
    said: list[list[object]] = [["Lager##ID:##n1::n2", "Ost##ID:##n2", "Ware##ID:##e7"]]
    imported = read_xlsx(workbook(Objects=tree, Relations=said))
    ((id, delivery),) = imported.map.deliveries.items()
    assert (id, imported.map.name_of(delivery)) == ("e7", "Ware")
    assert imported.map.provider_of(delivery) == "n1::n2"
    assert delivery.consumer == "n2"


def test_weights_are_criticalities_only_where_all_of_them_could_be() -> None:
    scores = csv("from,to,weight\nA,B,5\nB,C,2\n").map.deliveries.values()
    assert [one.criticality for one in scores] == [5, 2]
    shares = csv("from,to,weight\nA,B,5\nB,C,80\n").map.deliveries.values()
    assert [one.criticality for one in shares] == [None, None]
    assert [one.note for one in shares] == ["weight: 5", "weight: 80"]


def test_a_number_that_is_none_is_kept_as_text_and_told_once_a_column() -> None:
    imported = csv("from,to,Kritikalität\nA,B,hoch\nB,C,9\nC,D,4\n")
    assert [one.criticality for one in imported.map.deliveries.values()] == [None, None, 4]
    odd = [one for one in imported.notices if one.code is NoticeCode.NO_VALUE_FOR]
    assert [(one.place, one.values["count"]) for one in odd] == [("2", 2)]


def test_parties_of_one_name_are_not_merged_silently() -> None:
    imported = csv("Name\nEinkauf\nEinkauf\n")
    assert len(imported.map.parties) == 2
    assert NoticeCode.DOUBLE_NODE in codes(imported)


def test_names_that_differ_in_case_are_two_where_nothing_else_is_said() -> None:
    assert len(csv("from,to\nEinkauf,Lager\nEINKAUF,Lager\n").map.parties) == 3


@pytest.mark.parametrize(
    ("text", "comma", "value"),
    [
        ("2,5", True, 2.5), ("2,5", False, 2.5), ("1.234", True, 1234), ("1.234", False, 1.234),
        ("1,234", False, 1234), ("1.234,50", True, 1234.5), ("1,234.50", False, 1234.5),
        ("12 %", True, 12), ("1'000", False, 1000), ("1\u00a0000", True, 1000), ("x", True, None),
        ("", False, None), ("nan", True, None), ("2.5", True, 2.5),
    ],
)  # fmt: skip
def test_numbers_are_read_as_they_are_written_where_they_come_from(
    text: str, comma: bool, value: float | None
) -> None:
    assert number_in(text, comma=comma) == value


# -- what a person tells ----------------------------------------------------------------------


def test_columns_told_by_heading_letter_or_number_override_what_is_guessed() -> None:
    text = "a,b,c\nx,Einkauf,Lager\ny,Lager,Versand\n"
    for columns in (
        {"b": "from", "c": "to", "a": "service"},
        {"2": "from", "3": "to", "1": "service"},
    ):
        imported = csv(text, columns=columns, heading=1)
        assert links(imported.map) == ["Einkauf > Lager: x", "Lager > Versand: y"]
        assert NoticeCode.ENDS_GUESSED not in codes(imported)


@pytest.mark.parametrize(
    ("columns", "fault"),
    [({"zz": "from"}, Fault.UNKNOWN_COLUMN), ({"Von": "wohin"}, Fault.UNKNOWN_FIELD)],
)
def test_a_column_or_field_that_is_none_is_refused(columns: dict[str, str], fault: Fault) -> None:
    with pytest.raises(InvalidContent) as caught:
        csv(EDGES, columns=columns)
    assert caught.value.fault is fault


def test_a_table_is_what_it_is_said_to_be() -> None:
    imported = csv("A;B\nC;D\n", kind="nodes", heading=0)
    assert names(imported.map) == ["A", "C"]


def test_deliveries_can_be_read_the_other_way_round() -> None:
    imported = read_csv(b"from,to\nA,B\n", ImportOptions(reverse=True))
    assert links(imported.map) == ["B > A: B \u2192 A"]


# -- workbooks --------------------------------------------------------------------------------


def test_sheets_of_parties_and_of_deliveries_make_one_map() -> None:
    content = workbook(
        Units=[["unit", "label", "Köpfe"], ["u1", "Einkauf", 3], ["u2", "Lager", 4.0]],
        Flows=[["unit:a", "what", "unit:b"], ["u1", "Bleche", "u2"], ["u2", "Rücklauf", "u9"]],
        Diary=[["2026"], ["2027"]],
    )
    imported = read_xlsx(content)
    assert links(imported.map) == ["Einkauf > Lager: Bleche", "Lager > u9: Rücklauf"]
    assert imported.map.parties[next(iter(imported.map.parties))].headcount == 3
    places = {one.code: one.place for one in imported.notices}
    assert places[NoticeCode.UNDECLARED_NODE] == "Flows!C3"
    assert places[NoticeCode.SHEET_LEFT_OUT] == "Diary"


def test_columns_of_one_of_several_sheets_are_told_by_its_name() -> None:
    content = workbook(
        A=[["Blech", "Kauf", "Lager"], ["Reste", "Lager", "Kauf"]],
        B=[["Name", "Wer"], ["Kauf", "Ost"], ["Lager", "West"]],
    )
    columns = {"A!B": "from", "A!#3": "to", "A!1": "service", "Wer": "owner"}
    imported = read_xlsx(content, ImportOptions(columns=columns))
    assert links(imported.map) == ["Kauf > Lager: Blech", "Lager > Kauf: Reste"]
    assert [party.owner for party in imported.map.parties.values()] == ["Ost", "West"]
    with pytest.raises(InvalidContent):
        read_xlsx(content, ImportOptions(columns={"C!x": "from"}))


def test_a_hidden_sheet_is_read_only_when_it_is_named() -> None:
    book = openpyxl.load_workbook(
        io.BytesIO(workbook(A=[["from", "to"], ["x", "y"]], B=[["from", "to"], ["p", "q"]]))
    )
    book["B"].sheet_state = "hidden"
    content = io.BytesIO()
    book.save(content)
    imported = read_xlsx(content.getvalue())
    assert names(imported.map) == ["x", "y"]
    assert NoticeCode.HIDDEN_SHEET in codes(imported)
    assert names(read_xlsx(content.getvalue(), ImportOptions(sheet="b")).map) == ["p", "q"]


def test_a_sheet_that_is_none_is_refused() -> None:
    with pytest.raises(InvalidContent) as caught:
        read_xlsx(workbook(A=[["from", "to"], ["x", "y"]]), ImportOptions(sheet="Z"))
    assert caught.value.fault is Fault.UNKNOWN_SHEET


def test_formulas_are_not_calculated_and_days_and_truths_are_words() -> None:
    content = workbook(
        A=[["from", "to", "seit", "fest", "Formel"],
           ["x", "y", datetime.datetime(2026, 2, 28), True, "=1+1"]],  # noqa: DTZ001  as cells are
    )  # fmt: skip
    imported = read_xlsx(content)
    found = {one.code: one for one in imported.notices}
    assert found[NoticeCode.FORMULAS].values["count"] == 1
    assert found[NoticeCode.FORMULA_WITHOUT_VALUE].place == "A!E2"
    (delivery,) = imported.map.deliveries.values()
    assert delivery.note == "seit: 2026-02-28\nfest: true"


def test_a_text_that_looks_like_a_formula_is_a_name() -> None:
    imported = csv("from,to\n=1+1,-Lager\n+49 89,@x\n")
    assert names(imported.map) == ["=1+1", "-Lager", "+49 89", "@x"]


# -- ODS --------------------------------------------------------------------------------------

_ODS = """<office:document-content
 xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
 xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"
 xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
 xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"><office:automatic-styles>
 <style:style style:name="hid"><style:table-properties table:display="false"/></style:style>
 </office:automatic-styles><office:body><office:spreadsheet>{}</office:spreadsheet></office:body>
</office:document-content>"""


def ods(tables: str) -> bytes:
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as file:
        file.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        file.writestr("content.xml", _ODS.format(tables))
    return content.getvalue()


def ods_row(*cells: str, more: str = "") -> str:
    made = "".join(
        f"<table:table-cell><text:p>{cell}</text:p></table:table-cell>" for cell in cells
    )
    return f"<table:table-row>{made}{more}</table:table-row>"


EDGE_OF_SHEET = '<table:table-cell table:number-columns-repeated="16381"/>'


def test_an_ods_sheet_is_read_up_to_where_it_is_filled() -> None:
    blank = '<table:table-row table:number-rows-repeated="1048573">' + EDGE_OF_SHEET
    rows = ods_row("from", "to", "seit", more=EDGE_OF_SHEET)
    rows += ods_row("A", "B", more='<table:table-cell office:value-type="date" '
                    'office:date-value="2026-02-28T00:00:00"/>')  # fmt: skip
    imported = read_ods(ods(f'<table:table table:name="T">{rows}{blank}</table:table-row>'
                            "</table:table>"))  # fmt: skip
    assert [one.note for one in imported.map.deliveries.values()] == ["seit: 2026-02-28"]


@pytest.mark.parametrize("times", [2, 900_000_000])
def test_what_repeats_in_an_ods_sheet_is_written_out_within_limits(times: int) -> None:
    repeated = f'<table:table-row table:number-rows-repeated="{times}"'
    rows = ods_row("from", "to") + ods_row("A", "B").replace("<table:table-row", repeated)
    content = ods(f'<table:table table:name="T">{rows}</table:table>')
    if times == 2:
        assert len(read_ods(content).map.deliveries) == times
    else:
        with pytest.raises(WrongFormat) as caught:
            read_ods(content)
        assert caught.value.reason is Fault.TOO_LARGE


def test_hidden_sheets_spaces_and_remarks_of_an_ods_file() -> None:
    rows = ods_row("from", "to") + ods_row('A<text:s text:c="2"/>Z', "B")
    note = "<office:annotation><text:p>no</text:p></office:annotation>"
    remark = rows.replace("<text:p>B", f"{note}<text:p>B")
    tables = f'<table:table table:name="T">{remark}</table:table>'
    tables += f'<table:table table:name="H" table:style-name="hid">{rows}</table:table>'
    imported = read_ods(ods(tables))
    assert names(imported.map) == ["A Z", "B"]
    assert NoticeCode.HIDDEN_SHEET in codes(imported)


def test_a_workbook_of_ours_saved_as_ods_is_refused_with_advice() -> None:
    names = ("Parties", "Services", "Deliveries", "Needs", "Standards")
    rows = ods_row("Id", "Name") + ods_row("p1", "Sales")
    tables = (f'<table:table table:name="{name}">{rows}</table:table>' for name in names)
    with pytest.raises(WrongFormat) as caught:
        read_ods(ods("".join(tables)))
    assert explain(caught.value, tr).endswith("saved as .ods; save it as .xlsx")


def test_an_ods_file_with_a_password_is_refused() -> None:
    content = io.BytesIO(ods(""))
    with zipfile.ZipFile(content, "a") as file:
        file.writestr("META-INF/manifest.xml", "<manifest:encryption-data/>")
    with pytest.raises(WrongFormat) as caught:
        read_ods(content.getvalue())
    assert caught.value.reason is Fault.PASSWORD
