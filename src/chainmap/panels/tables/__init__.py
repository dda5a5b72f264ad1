"""Parties, services, deliveries and findings as tables."""
