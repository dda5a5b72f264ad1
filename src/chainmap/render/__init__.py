"""What a map looks like: shapes, painters and pictures; the same painters serve screen and files.

QtCore, QtGui and QtSvg, never QtWidgets. May import model, wording, layout (its values; the engine
only inside functions) and storage (inside functions); canvas, panels, app and cli may import it.

Looks
    theme      the colours, light and dark
    fonts      the font that comes with the program
    icons      the icons in the boxes, as paths
    text       texts made fit to be drawn: cleaned, measured, wrapped
    geometry   how large parties and labels are; boxes and links for the layout
Shapes
    shapes     what is drawn, as plain values
    shaping    from records to shapes
    outline    the forms of parties, and where lines meet them
    lines      where a delivery's line runs; instant: one before the router has answered
    links      which deliveries hang on a party; grid: which shapes are near a place
    unplaced   where parties without a place are shown
    drawing    all shapes of a map, kept in step with its changes
Painting
    painters   paint(): party_painter, delivery_painter, note_painter share the work; pens
    marks      what is painted over the picture while somebody works on it
Pictures
    prepare    places and routes where a map lacks them
    scope      how much of a map is shown: all, a rectangle, some records
    paper      theme, background, title, margins, cards of a picture; sheet: its title block
    title_block  what of it is wanted
    key        what shapes and lines mean
    picture    PNG, SVG, PDF, pages and images: begin here; svg, pdf: what is special to them
    pages      a map on paper, for PDF, printer and preview; page_setup: which paper
    tiling     sheets that are glued together; tile_marks: what stands on them beside the map
Rooms
    charts/    the charts, for screen and files
    cards/     cards on paper

A group shows as a coloured edge and a caption on its members. An area round members that stand
scattered would run through strangers; it comes with the layout by group.
"""
