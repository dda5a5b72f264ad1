"""Where boxes stand and how lines run between them: places and routes as values, no Qt.

May import model and errors; `canvas`, `render` and `app` import only `values` (and `worker`, which
runs the rest in a process of its own), `cli` imports `arrange` and `routing`.

    values      Box, Link, Route, Direction, Arrangement: what goes in and comes out
    arrange     places and routes for a whole map
    routing     routes for boxes that stand where they stand
    composing   a whole map as one picture, for arrange
    lanes       lines that would share their way, moved apart
    detour      one line round boxes, where the engine leads it through
    labels      where a name sits on its line
    engine      the one adapter to the layered layout library
    components  the parts of a map that hang together, and packing them on a page
    cycles      which links run against the flow
    worker      arrange and route in a process that can be killed
"""
