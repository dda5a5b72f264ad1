"""The least that a window with a drawing area can cost: the yardstick of first_frame.py.

With FIRST_FRAME it prints `FRAME`, the monotonic time and the CPU time after the first paint, and
quits.
"""

from __future__ import annotations

import os
import sys
import time

from PySide6.QtCore import QTimer
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication, QGraphicsScene, QGraphicsView, QMainWindow


class View(QGraphicsView):
    """Tells when it was painted for the first time."""

    painted = False

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self.painted and os.environ.get("FIRST_FRAME"):
            QTimer.singleShot(0, report)
        self.painted = True


def report() -> None:
    """Prints the moment and leaves."""
    print(f"FRAME {time.monotonic():.6f} {time.process_time():.6f}", flush=True)
    QApplication.quit()


def main() -> int:
    """Shows a main window with a menu and an empty drawing area."""
    application = QApplication(sys.argv)
    scene = QGraphicsScene()
    window = QMainWindow()
    window.setCentralWidget(View(scene))
    window.menuBar().addMenu("&File").addAction("&Quit").triggered.connect(window.close)
    window.resize(1000, 700)
    window.show()
    return application.exec()


if __name__ == "__main__":
    sys.exit(main())
