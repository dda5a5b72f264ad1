"""What a map looks like: shapes, painters and pictures; the same painters serve screen and files.

QtCore, QtGui and QtSvg, never QtWidgets. May import model, layout (its values; the engine only
inside functions), storage inside functions, and wording; canvas, app and cli may import it.

    theme      the colours, light and dark
    fonts      the font that comes with the program
    text       texts made fit to be drawn: cleaned, measured, wrapped
    geometry   how large parties and labels are; boxes and links for the layout
    shapes     what is drawn, as plain values; outline: the forms of parties
    instant    lines for deliveries that the router has not answered for yet
    lines      where a delivery's line runs, and where its label sits
    grid       which shapes are near a place
    drawing    all shapes of a map, kept in step with its changes
    painters   paint() for shapes, with party_painter, delivery_painter, note_painter; marks
    prepare    places and routes where a map lacks them
    picture    PNG, SVG and PDF
"""
