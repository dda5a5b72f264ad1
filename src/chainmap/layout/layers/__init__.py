"""The layered picture of one part of a map, from left to right, without any library.

Only `composing` uses it, by `drawing.layered`. Inside, boxes are numbers in input order, and an
arc is a line from a lower layer to a higher one, whichever way the delivery runs.

    loops        which arcs run backwards: several ways to choose them
    ranks        the layer of each box, with arcs as short as can be
    proper       the layers with what stands in them: boxes, and waypoints where an arc passes
    order        few crossings: the order within the layers
    search       several choices tried quickly, the best ones thoroughly
    levels       how high each box and each waypoint stands
    ports        where the arcs leave the boxes
    channels     the upright pieces of the arcs between two layers
    drawing      all of it together
"""
