"""What a map answers: who serves whom, who reaches which external customer, where it breaks.

No Qt, no sentences. May import `chainmap.model` and networkx; wording, exchange, panels, app and
cli may import it. The window imports all but `codes` only after its first paint, on the worker.

    codes      names of findings, severities and reasons; loads no networkx
    passing    which deliveries pass a filter; loads no networkx
    graph      deliveries become links: the only place where a graph is built
    reach      customers, suppliers, external customers served, tiers, chains, line of sight
    structure  mutual customers, loops, cycles, matrix order
    matrix     who stands where in the customer–supplier matrix
    loss       what is affected, what is cut off, sole suppliers, cut vertices
    losses     all that for each department; single points of failure
    paths      betweenness and brokerage
    weakest    the weakest link to a customer and along a chain
    quality    needs, importance and performance, culture: every active delivery counts
    raters     several raters of one delivery: their mean, n, spread
    ratings    gaps between ratings, trust, recognition
    comparison how internal and external customers rate, side by side
    standards  agreements, met or missed
    finding    Finding: code, severity, ids, values
    found_in_graph, found_in_records  the findings of each code
    findings   all of them ranked; which of them are set aside
    card       what a card tells of one party
    what_if    parties and deliveries taken out, deliveries added, the map as it is
    report     Report; `analyse(map, flows)`, the one entry point
"""
