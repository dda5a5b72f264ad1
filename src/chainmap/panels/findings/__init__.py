"""The findings: listed, filtered, set aside, made into actions."""
