<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE" sourcelanguage="en">
<context>
    <name></name>
    <message>
        <source>Who serves whom?</source>
        <translation>Wer bedient wen?</translation>
    </message>
    <message>
        <source>Double-click to add a department, or drag one in from the palette.
Then pull from its edge to the colleague or customer it serves.</source>
        <translation>Doppelklicken Sie, um eine Abteilung anzulegen, oder ziehen Sie eine aus der Palette.
Ziehen Sie dann von ihrem Rand zu dem Kollegen oder Kunden, den sie bedient.</translation>
    </message>
    <message>
        <source>New service</source>
        <translation>Neue Leistung</translation>
    </message>
    <message>
        <source>Type what is delivered, then press Enter.</source>
        <translation>Geben Sie ein, was geliefert wird, und drücken Sie Enter.</translation>
    </message>
    <message>
        <source>Nothing drawn: a delivery ends at a party.</source>
        <translation>Nichts gezeichnet: Eine Lieferung endet bei einem Beteiligten.</translation>
    </message>
    <message>
        <source>{provider} delivers to … Release on a party.</source>
        <translation>{provider} liefert an … Lassen Sie die Maustaste auf einem Beteiligten los.</translation>
    </message>
    <message>
        <source>{provider} delivers to {consumer}</source>
        <translation>{provider} liefert an {consumer}</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Insert</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Analysis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Examples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;New</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin an empty map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Clear this list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save &amp;as …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the map under another name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Import GraphML …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make a new map of a GraphML file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picture (&amp;PNG) …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A picture for slides and documents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drawing (&amp;SVG) …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A drawing that stays sharp at every size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>P&amp;DF …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The map on one page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;GraphML …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For yEd and other programs for graphs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Report (Markdown) …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The findings and figures as a text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Close window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type a new name in place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove what is selected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ar&amp;range</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lay the whole map out anew</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Undo: {step}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Re&amp;do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Re&amp;do: {step}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add to the canvas where you look; or drag it from the palette</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Whole map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the whole map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;100 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the map in its true size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Palette</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Findings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which deliveries count. The filter is part of every answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First steps (German)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First steps (English)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Machine builder (German)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Software house (English)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;About ChainMap</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save changes?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do you want to save the changes to “{map}”?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changes that are not saved will be lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Don’t save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace the file?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{file}” already exists. Do you want to replace it?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Replace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OK</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please check these points:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About ChainMap</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ChainMap {version}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who is whose customer? ChainMap draws the chain of internal customers and suppliers, shows how each department’s work reaches the external customer, and where it does not.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free software under the MIT licence. It uses Qt (LGPL), networkx (BSD), lxml (BSD), msgspec (BSD), the Inter typeface (OFL) and Lucide icons (ISC).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something went wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something went wrong. Your map is still open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is safest to save a copy now and to start ChainMap again. A report for the makers of ChainMap lies in {file}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save a copy …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Continue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Untitled map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Maps and GraphML (*.chainmap *.graphml)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ChainMap maps (*.chainmap)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{file}” cannot be opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The example cannot be opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>GraphML (*.graphml *.xml)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import GraphML</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{file}” cannot be imported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Imported: {file}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import of {file}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save a copy of the map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The map was not saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved: {file}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export as {format}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The map was not exported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exported: {file}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PNG picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SVG drawing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PDF document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>GraphML</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Markdown report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Palette</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Findings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tool bar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{map} ({file})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{map} – ChainMap</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n departments</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n deliveries</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Filter: {filter}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>GraphML, for yEd, Gephi, Cytoscape and networkx; keeps the whole map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Analysed with ChainMap {version}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key figures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who serves whom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The way to the external customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>External customers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No line of sight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mutual customers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loops</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Indirect customers and suppliers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How to read this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{share} ({seeing} of {all})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Departments, teams and persons</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>External suppliers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Services</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Active deliveries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Links under this filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With line of sight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pairs of mutual customers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reciprocity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing stands out under this filter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{finding} ({severity})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Department</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Internal customers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Internal suppliers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shortest chain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>External customers reached in the end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Indirect internal customers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Indirect internal suppliers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no department on the map.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no external customer on the map.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>External customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Served by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Departments working for it in the end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everybody has a line of sight to an external customer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No two departments are customers of each other.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{one} ↔ {other}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no loop.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An internal customer is a department, team or person inside the organisation that another one supplies; an external customer stands outside and pays in the end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The tier counts the links to the nearest external customer: tier 1 is the front line. A party has a line of sight if its work reaches an external customer at all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A loop is a set of parties that each supply all the others in the end. Reciprocity is the share of internal links that have a return link. A dash means: none, or not computable.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The filter decides which deliveries count for who reaches whom; findings about services count every active delivery.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>e.g. weekly</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Criticality</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Importance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Frequency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same service also goes to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 – very low</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>2 – low</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>3 – medium</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>4 – high</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>5 – very high</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw departments and what they deliver. What deserves a look appears here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deliveries that count</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No findings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing deserves a second look here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n findings</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Serious</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Worth a look</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For information</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>line of sight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of departments whose work reaches an external customer in the end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no departments yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>departments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Departments, teams and persons inside the organisation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ext. customers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mutual</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of internal links that have a link back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no internal links under this filter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>loops</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Groups of departments that supply one another in a circle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>deliveries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All deliveries in use, whatever the filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reports in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{text}” is not a date. Write it like {example}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How to begin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On this map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select a department to see who its customers and suppliers are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n departments, teams and persons</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n external customers</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n external suppliers</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n services</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>1. Draw the departments: double-click on the canvas, or drag from the palette.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>2. Draw at least one external customer: who buys or uses the result?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>3. Drag from the edge of a department to whoever receives its work, and name it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Then the findings show who has no line of sight to the external customer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>2026-03-31</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag onto the canvas, double-click, or press 1 to 5 on the canvas.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{kind}: drag onto the canvas, or press {key} there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Owner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Computing …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>My customers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inside, directly</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outside, directly</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inside, indirectly</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>My suppliers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customer and supplier at once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>External customers my work reaches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None: no line of sight. {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tier 1: the front line, directly at the external customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Tier %n: that many deliveries away from the nearest external customer</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Directly</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Indirectly</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title} ({count})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title}: none</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n selected</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n parties</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n notes</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The width of a picture must be from 1 to {most} pixels.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The resolution of a picture must be from 1 to 2400 dpi.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>filter: {flows}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{supplier} → {customer}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>choose another place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the file exists already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>choose another name or allow overwriting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>check the name and your rights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>written by a newer ChainMap (file version {version}, this one reads {supported})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>install the current ChainMap</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file}: {place}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>check the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{reason} ({detail})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not a {format} file: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing with the id {id} on this map; it may have been deleted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The map could not be arranged; nothing was moved. Try another direction.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That did not work: {detail}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{provider} cannot deliver to itself; pull to another party.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{provider} is an external customer and only receives; draw it the other way round.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{reason}; {advice}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no such file or folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>you have no right to do this here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this is a folder, not a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the disk is full</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this place can only be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the name is too long</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a part of the path is a file, not a folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the disk reports an error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is not readable text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is not valid JSON</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is not valid XML</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its content is of another kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it defines entities or calls for other files, which is not safe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is too large</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is nested too deeply</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is damaged or cut off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no graph in it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>something in it is wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>take a backup copy, or save it again where it came from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>save it again without a document type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>split it into smaller files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>choose another file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing stands here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the key {value} is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the key {value} is unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the key {value} stands here twice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the value is of the wrong type: {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the value is out of range: {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the value is not allowed: {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>exactly one of these must be given: {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the number is not finite: {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the id {value} is used twice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no group {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no party {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no service {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no delivery {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no need {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>two parties are called {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>give one of the two another id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>give one of the two another name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>add it, or correct the id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>correct it in a text editor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>External customer without a supplier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Department without a customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unused service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counting critical deliveries only: {sentence}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing comes in and nothing goes out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Work comes in, and nothing goes out to anybody.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The work goes round in a loop that no external customer is part of.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All that goes out ends with parties that reach no external customer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{party} is an external customer whom nobody on the map serves. Either a delivery is missing, or a customer is left alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{members} form a loop: each of them supplies all the others in the end. Delays and errors come round again, and it is hard to say where they began.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{one} and {other} are customers of each other. Good give and take lifts both; a delay on one side soon comes back from the other.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody receives {service}, which {provider} offers. Keeping a service ready costs effort and so far helps no customer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{party} has no line of sight to an external customer: nothing comes in and nothing goes out. Either deliveries are missing on the map, or nobody depends on this work.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{party} has no line of sight to an external customer: work comes in from {suppliers}, and nothing goes out to anybody. The effort ends there and reaches no customer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{party} has no line of sight to an external customer: the work goes round in a loop with {loop}. The loop keeps itself busy, and nobody who pays gains from it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{party} has no line of sight to an external customer: all that goes out ends with {ends}. However good the work is, no external customer can notice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{party} offers {services}, but has no customer inside or outside. Without a customer nobody can say whether the service is good.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{party} has no customer inside or outside, and no service on the map. What this work is for cannot be seen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find out who serves {party} today and draw that delivery; if nobody does, name a department that will.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask who would be stuck tomorrow if {party} stopped today. Those are the customers: draw what they get.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agree with {members} what a good hand-over is at each step, and look for deliveries in the loop that can be left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring {one} and {other} to one table and agree both directions together: what, by when, how good.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask {provider} whom {service} is meant for and draw the delivery, or stop offering it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask who uses the work of {party} and what it takes; draw both, or question the task.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask who uses what {party} makes of it and draw that delivery, or question the service.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask which result of {party} and {loop} somebody outside the loop needs, and draw that delivery; if there is none, question the loop.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find the way from {ends} to an external customer, or let {party} supply somebody who has one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Team</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>External supplier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Departments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Teams</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Persons</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delivery</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Feedback</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deliveries only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All flows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Critical only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>deliveries only, without requests and feedback</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>deliveries, requests and feedback</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>critical deliveries only (criticality {least} or more)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tangible</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Intangible</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nobody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{names} as well as {last}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{names} and {last}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number}%</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{year}-{month}-{day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>.</source>
        <comment>decimal sign</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>add</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rename</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>move</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>draw delivery</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>arrange</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>change filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>paste</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reconnect delivery</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>import</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
