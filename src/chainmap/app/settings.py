"""What the program remembers of its user; nonsense in the settings file counts as not set."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal, TypeAlias, cast, get_args

from PySide6.QtCore import QByteArray, QObject, QSettings

from chainmap.wording.language import LANGUAGES

if TYPE_CHECKING:
    from chainmap.analysis.paths import Effort
    from chainmap.app.shortcuts.own import OwnKeys
    from chainmap.layout.values import Direction

ThemeChoice: TypeAlias = Literal["system", "light", "dark"]

RECENT_FILES = 10
RECENT_COMMANDS = 8

_LONGEST_ENGINE = 60


class Settings(QObject):
    """What the user has chosen, kept from one start to the next."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._store = QSettings("ChainMap", "ChainMap")

    def are_kept(self) -> bool:
        """Writes down what was chosen. False: the disk is full, or only to be read."""
        self._store.sync()
        return self._store.status() is QSettings.Status.NoError

    @property
    def language(self) -> str | None:
        """The chosen one, or `None` for the system's."""
        language = self._text("language")
        return language if language in LANGUAGES else None

    @language.setter
    def language(self, language: str) -> None:
        self._store.setValue("language", language)

    @property
    def theme(self) -> ThemeChoice:
        choice = self._text("theme")
        return cast(ThemeChoice, choice) if choice in get_args(ThemeChoice) else "system"

    @theme.setter
    def theme(self, choice: ThemeChoice) -> None:
        self._store.setValue("theme", choice)

    @property
    def is_snapping(self) -> bool:
        """Things keep to the grid, and to each other, while they are moved."""
        return self._text("snap") != "off"

    @is_snapping.setter
    def is_snapping(self, on: bool) -> None:
        self._store.setValue("snap", "on" if on else "off")

    @property
    def is_animated(self) -> bool:
        """Things may move to their places; unless it was chosen, as the desktop has it."""
        chosen = self._text("animation")
        return chosen == "on" if chosen in {"on", "off"} else _desktop_moves()

    @is_animated.setter
    def is_animated(self, on: bool) -> None:
        self._store.setValue("animation", "on" if on else "off")

    @property
    def is_legend_exported(self) -> bool:
        """Exported pictures explain the colours that the map has."""
        return self._text("legend") != "off"

    @is_legend_exported.setter
    def is_legend_exported(self, on: bool) -> None:
        self._store.setValue("legend", "on" if on else "off")

    @property
    def is_map_embedded(self) -> bool:
        """Exported pictures carry the map inside."""
        return self._text("embed") == "on"

    @is_map_embedded.setter
    def is_map_embedded(self, on: bool) -> None:
        self._store.setValue("embed", "on" if on else "off")

    @property
    def direction(self) -> Direction:
        """Where a layout puts the external customers."""
        from chainmap.layout.values import Direction

        chosen = self._text("direction")
        return Direction(chosen) if chosen in set(Direction) else Direction.DOWN

    @direction.setter
    def direction(self, direction: Direction) -> None:
        self._store.setValue("direction", str(direction))

    @property
    def effort(self) -> Effort:
        """How exactly, and with which engine of networkx, betweenness is reckoned."""
        from chainmap.analysis.paths import Effort

        engine = self._text("analysis/backend")
        is_name = engine.isidentifier() and len(engine) <= _LONGEST_ENGINE
        return Effort(self._text("analysis/exact") == "on", engine if is_name else None)

    @effort.setter
    def effort(self, effort: Effort) -> None:
        self._store.setValue("analysis/exact", "on" if effort.exact else "off")
        self._store.setValue("analysis/backend", effort.backend or "")

    @property
    def own_keys(self) -> OwnKeys:
        """The shortcuts that were chosen; the others are the usual ones."""
        from chainmap.app.shortcuts.own import read_keys

        return read_keys(self._text("shortcuts"))

    @own_keys.setter
    def own_keys(self, own: OwnKeys) -> None:
        from chainmap.app.shortcuts.own import written

        self._store.setValue("shortcuts", written(own))

    @property
    def recent_commands(self) -> tuple[str, ...]:
        """What was chosen last in the command palette, the latest first."""
        return tuple(self._text("palette/recent").split())[:RECENT_COMMANDS]

    def add_recent_command(self, id: str) -> None:
        """Nothing where it has no id."""
        kept = dict.fromkeys(filter(None, (id, *self.recent_commands)))
        self._store.setValue("palette/recent", " ".join(list(kept)[:RECENT_COMMANDS]))

    # -- exports ------------------------------------------------------------------------------

    def export_options(self, kind: str) -> str:
        """Those of the last export of a kind, as `exports.options` writes them."""
        return self._text(f"exports/{kind}")

    def keep_export_options(self, kind: str, options: str) -> None:
        self._store.setValue(f"exports/{kind}", options)
        self._store.setValue("exports/last", kind)

    @property
    def last_export_kind(self) -> str:
        """Nothing where unknown."""
        return self._text("exports/last")

    # -- files --------------------------------------------------------------------------------

    @property
    def recent_files(self) -> list[Path]:
        """The maps opened or saved last, the latest first."""
        value = self._store.value("recent_files")
        texts = [value] if isinstance(value, str) else value if isinstance(value, list) else []
        files = dict.fromkeys(Path(text) for text in texts if _is_path(text))
        return list(files)[:RECENT_FILES]

    def add_recent(self, file: Path) -> None:
        self._keep_recent([file, *(one for one in self.recent_files if one != file)])

    def drop_recent(self, file: Path) -> None:
        self._keep_recent([one for one in self.recent_files if one != file])

    def clear_recent(self) -> None:
        self._keep_recent([])

    def _keep_recent(self, files: list[Path]) -> None:
        kept = [str(file) for file in files if _is_text(file)]
        self._store.setValue("recent_files", kept[:RECENT_FILES])

    def folder(self, purpose: str) -> Path:
        """Where files for a purpose ("maps", "exports", "imports") were last, or Documents."""
        text = self._text(f"folders/{purpose}")
        if text and _is_path(text) and Path(text).is_dir():
            return Path(text)
        from PySide6.QtCore import QStandardPaths

        documents = QStandardPaths.StandardLocation.DocumentsLocation
        usual = Path(QStandardPaths.writableLocation(documents) or Path.home())
        return usual if usual.is_dir() else Path.home()

    def set_folder(self, purpose: str, folder: Path) -> None:
        if _is_text(folder):
            self._store.setValue(f"folders/{purpose}", str(folder))

    # -- tables -------------------------------------------------------------------------------

    def table_columns(self, table: str) -> tuple[str, ...] | None:
        """The keys of the columns shown in a table; `None`: as at first."""
        keys = tuple(filter(None, self._text(f"tables/{table}").split(" ")))
        return keys or None

    def keep_table_columns(self, table: str, keys: Sequence[str]) -> None:
        self._store.setValue(f"tables/{table}", " ".join(keys))

    def table_mapping(self, headings: str) -> dict[str, str]:
        """What was chosen for an imported table with these headings; empty: nothing yet."""
        pairs = (pair.partition("=") for pair in self._text(f"imports/{headings}").split(" "))
        return {column: field for column, mark, field in pairs if mark} if headings else {}

    def keep_table_mapping(self, headings: str, mapping: Mapping[str, str]) -> None:
        text = " ".join(f"{column}={field}" for column, field in mapping.items())
        self._store.setValue(f"imports/{headings}", text)

    # -- the manual ---------------------------------------------------------------------------

    @property
    def help_zoom(self) -> float:
        """How large its text is; 1 is 100 %."""
        text = self._text("help/zoom")
        return float(text) if text.replace(".", "", 1).isdecimal() else 1.0

    @help_zoom.setter
    def help_zoom(self, zoom: float) -> None:
        self._store.setValue("help/zoom", f"{zoom:.3f}")

    # -- reports ------------------------------------------------------------------------------

    @property
    def report_shape(self) -> str:
        """The one of the last report; "" where unknown."""
        return self._text("report/shape")

    def report_chapters(self, shape: str) -> tuple[str, ...] | None:
        """Those of the last report in this shape; `None`: the usual ones."""
        return tuple(filter(None, self._text(f"report/chapters-{shape}").split(" "))) or None

    @property
    def report_logo(self) -> Path | None:
        text = self._text("report/logo")
        return Path(text) if _is_path(text) else None

    @property
    def is_report_opened(self) -> bool:
        return self._text("report/open") != "off"

    def keep_report(
        self, shape: str, chapters: Sequence[str], logo: Path | None, *, opens: bool
    ) -> None:
        """What was chosen for a report, for the next one."""
        self._store.setValue("report/shape", shape)
        self._store.setValue(f"report/chapters-{shape}", " ".join(chapters))
        self._store.setValue("report/logo", str(logo.absolute()) if logo else "")
        self._store.setValue("report/open", "on" if opens else "off")

    # -- the window ---------------------------------------------------------------------------

    @property
    def geometry(self) -> QByteArray:
        """Place and size of the last window; empty where unknown."""
        return self._bytes("window/geometry")

    @property
    def window_state(self) -> QByteArray:
        """The docks of the last window; empty where unknown."""
        return self._bytes("window/state")

    def remember_window(self, geometry: QByteArray, state: QByteArray) -> None:
        self._store.setValue("window/geometry", geometry)
        self._store.setValue("window/state", state)

    @property
    def last_version(self) -> str:
        """The version that last told what is new; "" where none has yet."""
        return self._text("version")

    @last_version.setter
    def last_version(self, version: str) -> None:
        self._store.setValue("version", version)

    # -- helpers ------------------------------------------------------------------------------

    def _text(self, key: str) -> str:
        value: Any = self._store.value(key)
        return value if isinstance(value, str) else ""

    def _bytes(self, key: str) -> QByteArray:
        value: Any = self._store.value(key)
        return value if isinstance(value, QByteArray) else QByteArray()


def _desktop_moves() -> bool:
    """Whether the desktop lets things move, as far as Qt tells."""
    from PySide6.QtWidgets import QApplication, QStyle

    app = QApplication.instance()
    if not isinstance(app, QApplication):
        return True
    return app.style().styleHint(QStyle.StyleHint.SH_Widget_Animation_Duration) > 0


def _is_text(path: Path) -> bool:
    """A name of bytes that are no UTF-8 would come back as another."""
    try:
        str(path).encode("utf-8")
    except UnicodeEncodeError:
        return False
    return True


def _is_path(text: object) -> bool:
    return isinstance(text, str) and bool(text) and "\0" not in text
