"""The action plan: as a `table` of texts, as a workbook (`xlsx`), as a calendar (`ics`)."""
