"""What overlays are called; apart, for the menus need no analysis."""

from __future__ import annotations

from chainmap.wording.language import Translate


def overlay_title(kind: str, tr: Translate) -> str:
    """The name of an overlay, as a choice."""
    titles = {
        "tier": tr("Tiers to the external customer"),
        "sight": tr("Line of sight"),
        "load": tr("Load: deliveries in and out"),
        "loops": tr("Loops and mutual customers"),
        "findings": tr("Findings per party"),
        "satisfaction": tr("Customer satisfaction"),
        "trust": tr("Customers’ trust"),
        "criticality": tr("Criticality"),
        "standard": tr("Agreed standards"),
        "reach": tr("Whom does it reach, who works for it?"),
        "loss": tr("What if it fails?"),
        "chains": tr("Chains to the external customer"),
    }
    return titles[kind]
