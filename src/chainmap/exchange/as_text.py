"""How workbooks are written: what a person typed stays text, whatever it looks like."""

from __future__ import annotations

from typing import Any

AS_TEXT: dict[str, Any] = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}
"""Options of an xlsxwriter workbook: a name like "=1+1" must not be reckoned by Excel."""
