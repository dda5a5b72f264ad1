"""Values in, sentences out: findings, chains, errors, steps and kinds in German and English.

No Qt. May import model and analysis; every room that speaks to people may import it.
"""
