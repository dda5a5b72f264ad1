"""The icons of the action plan: name and tone."""

from __future__ import annotations

from chainmap.model.records import ActionStatus

ICONS = {
    ActionStatus.OPEN: ("action-open", "text"),
    ActionStatus.DOING: ("action-doing", "text"),
    ActionStatus.DONE: ("action-done", "good"),
}
LATE_ICON, LOST_ICON = ("overdue", "bad"), ("info", "muted")
