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
        <source>Type the name, then press Enter.</source>
        <translation>Namen eingeben, dann Enter drücken.</translation>
    </message>
    <message>
        <source>Open the group first: a delivery comes from a party.</source>
        <translation>Erst die Gruppe öffnen: Eine Lieferung geht von einem Beteiligten aus.</translation>
    </message>
    <message>
        <source>Nothing drawn: a delivery ends at a party.</source>
        <translation>Nichts gezeichnet: Eine Lieferung endet bei einem Beteiligten.</translation>
    </message>
    <message>
        <source>{provider} delivers to … Release on a party, or where a new one shall be.</source>
        <translation>{provider} liefert an … Auf einem Beteiligten loslassen oder dort, wo ein neuer entstehen soll.</translation>
    </message>
    <message>
        <source>{provider} delivers to {consumer}</source>
        <translation>{provider} liefert an {consumer}</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>Zuletzt &amp;geöffnet</translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation>&amp;Exportieren</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>Select</source>
        <translation>Auswählen</translation>
    </message>
    <message>
        <source>&amp;Insert</source>
        <translation>&amp;Einfügen</translation>
    </message>
    <message>
        <source>A&amp;rrange</source>
        <translation>An&amp;ordnen</translation>
    </message>
    <message>
        <source>La&amp;yout</source>
        <translation>&amp;Layout</translation>
    </message>
    <message>
        <source>&amp;Align</source>
        <translation>A&amp;usrichten</translation>
    </message>
    <message>
        <source>&amp;Order</source>
        <translation>&amp;Reihenfolge</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>Show only</source>
        <translation>Nur zeigen</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>Linien</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>&amp;Farbschema</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Sprache</translation>
    </message>
    <message>
        <source>&amp;Analysis</source>
        <translation>A&amp;nalyse</translation>
    </message>
    <message>
        <source>&amp;Colour by</source>
        <translation>&amp;Einfärben nach</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;Examples</source>
        <translation>&amp;Beispiele</translation>
    </message>
    <message>
        <source>&amp;New</source>
        <translation>&amp;Neu</translation>
    </message>
    <message>
        <source>Begin an empty map</source>
        <translation>Eine leere Karte beginnen</translation>
    </message>
    <message>
        <source>&amp;Open …</source>
        <translation>Ö&amp;ffnen …</translation>
    </message>
    <message>
        <source>Open a map</source>
        <translation>Eine Karte öffnen</translation>
    </message>
    <message>
        <source>&amp;Clear this list</source>
        <translation>Liste &amp;leeren</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Speichern</translation>
    </message>
    <message>
        <source>Save the map</source>
        <translation>Die Karte speichern</translation>
    </message>
    <message>
        <source>Save &amp;as …</source>
        <translation>Speichern &amp;unter …</translation>
    </message>
    <message>
        <source>Save the map under another name</source>
        <translation>Die Karte unter einem anderen Namen speichern</translation>
    </message>
    <message>
        <source>Import into &amp;this map …</source>
        <translation>In diese Kar&amp;te importieren …</translation>
    </message>
    <message>
        <source>Add what a file holds to the open map</source>
        <translation>Der offenen Karte hinzufügen, was eine Datei enthält</translation>
    </message>
    <message>
        <source>Picture (&amp;PNG) …</source>
        <translation>Bild (&amp;PNG) …</translation>
    </message>
    <message>
        <source>A picture for slides and documents</source>
        <translation>Als Bild für Folien und Dokumente (PNG)</translation>
    </message>
    <message>
        <source>Drawing (&amp;SVG) …</source>
        <translation>Zeichnung (&amp;SVG) …</translation>
    </message>
    <message>
        <source>A drawing that stays sharp at every size</source>
        <translation>Als Zeichnung, die in jeder Größe scharf bleibt</translation>
    </message>
    <message>
        <source>P&amp;DF …</source>
        <translation>P&amp;DF …</translation>
    </message>
    <message>
        <source>The map on one page</source>
        <translation>Die Karte auf einer Seite</translation>
    </message>
    <message>
        <source>&amp;GraphML …</source>
        <translation>&amp;GraphML …</translation>
    </message>
    <message>
        <source>For yEd and other programs for graphs</source>
        <translation>Für yEd und andere Programme für Graphen</translation>
    </message>
    <message>
        <source>Networ&amp;k for Gephi (GEXF) …</source>
        <translation>Netzwer&amp;k für Gephi (GEXF) …</translation>
    </message>
    <message>
        <source>With places, sizes and colours</source>
        <translation>Mit Plätzen, Größen und Farben</translation>
    </message>
    <message>
        <source>C&amp;ytoscape (JSON) …</source>
        <translation>C&amp;ytoscape (JSON) …</translation>
    </message>
    <message>
        <source>For Cytoscape and web pages</source>
        <translation>Für Cytoscape und Webseiten</translation>
    </message>
    <message>
        <source>The findings and figures as a text</source>
        <translation>Befunde und Kennzahlen als Text</translation>
    </message>
    <message>
        <source>Export agai&amp;n</source>
        <translation>Er&amp;neut exportieren</translation>
    </message>
    <message>
        <source>Export agai&amp;n: {file}</source>
        <translation>Er&amp;neut exportieren: {file}</translation>
    </message>
    <message>
        <source>&amp;Close window</source>
        <translation>Fenster s&amp;chließen</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>Re&amp;name</source>
        <translation>&amp;Umbenennen</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>&amp;Redo: {step}</source>
        <translation>&amp;Wiederholen: {step}</translation>
    </message>
    <message>
        <source>Type a new name in place</source>
        <translation>Den neuen Namen gleich an Ort und Stelle eingeben</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>&amp;Einfügen</translation>
    </message>
    <message>
        <source>Paste parts of a map, a table of parties or deliveries, or typed chains</source>
        <translation>Teile einer Karte, eine Tabelle von Beteiligten oder Lieferungen oder getippte Ketten einfügen</translation>
    </message>
    <message>
        <source>Copy what is selected; or drag it with Ctrl or Alt held</source>
        <translation>Kopiert, was ausgewählt ist; oder mit Strg oder Alt ziehen</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Löschen</translation>
    </message>
    <message>
        <source>Remove what is selected</source>
        <translation>Die Auswahl löschen</translation>
    </message>
    <message>
        <source>Let the layout lead the selected deliveries, and place their names</source>
        <translation>Die Anordnung führt die ausgewählten Lieferungen wieder selbst und setzt ihre Namen</translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation>&amp;Alles auswählen</translation>
    </message>
    <message>
        <source>All that is &amp;connected</source>
        <translation>Alles &amp;Verbundene</translation>
    </message>
    <message>
        <source>&amp;Upstream: all suppliers</source>
        <translation>S&amp;tromaufwärts: alle Lieferanten</translation>
    </message>
    <message>
        <source>&amp;Downstream: all that it serves</source>
        <translation>Stroma&amp;bwärts: alle, die beliefert werden</translation>
    </message>
    <message>
        <source>&amp;Neighbours</source>
        <translation>&amp;Nachbarn</translation>
    </message>
    <message>
        <source>&amp;Note</source>
        <translation>&amp;Notiz</translation>
    </message>
    <message>
        <source>A remark on the map</source>
        <translation>Eine Bemerkung auf der Karte</translation>
    </message>
    <message>
        <source>Delivery to …</source>
        <translation>Lieferung an …</translation>
    </message>
    <message>
        <source>From the selected party to one whose name is typed</source>
        <translation>Vom ausgewählten Beteiligten an einen, dessen Namen man eingibt</translation>
    </message>
    <message>
        <source>&amp;Type a chain …</source>
        <translation>&amp;Kette tippen …</translation>
    </message>
    <message>
        <source>Purchasing -&gt; Production: sheet metal -&gt; Car dealer (customer)</source>
        <translation>Einkauf -&gt; Fertigung: Bleche -&gt; Autohaus (Kunde)</translation>
    </message>
    <message>
        <source>By &amp;tier</source>
        <translation>Nach &amp;Stufen</translation>
    </message>
    <message>
        <source>As far from the external customers as each one is</source>
        <translation>So weit von den externen Kunden entfernt, wie jeder ist</translation>
    </message>
    <message>
        <source>&amp;Radial</source>
        <translation>&amp;Rund um einen</translation>
    </message>
    <message>
        <source>Rings round the selected party, or the best connected</source>
        <translation>Ringe um den ausgewählten Beteiligten oder den mit den meisten Lieferungen</translation>
    </message>
    <message>
        <source>By &amp;group</source>
        <translation>Nach &amp;Gruppen</translation>
    </message>
    <message>
        <source>A lane for each group</source>
        <translation>Eine Bahn für jede Gruppe</translation>
    </message>
    <message>
        <source>&amp;Compact</source>
        <translation>&amp;Kompakt</translation>
    </message>
    <message>
        <source>Closed up, in the shape of a page</source>
        <translation>Dicht gesetzt, im Format einer Seite</translation>
    </message>
    <message>
        <source>Let parties glide</source>
        <translation>Bewegung zeigen</translation>
    </message>
    <message>
        <source>&amp;Layered</source>
        <translation>Geschi&amp;chtet</translation>
    </message>
    <message>
        <source>Lay the whole map out anew</source>
        <translation>Die ganze Karte neu anordnen</translation>
    </message>
    <message>
        <source>Distribute &amp;sideways</source>
        <translation>Waagrecht &amp;verteilen</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>Ausschneiden</translation>
    </message>
    <message>
        <source>Make the gaps equal</source>
        <translation>Macht die Abstände gleich</translation>
    </message>
    <message>
        <source>Distribute &amp;downwards</source>
        <translation>&amp;Senkrecht verteilen</translation>
    </message>
    <message>
        <source>Same si&amp;ze</source>
        <translation>&amp;Gleiche Größe</translation>
    </message>
    <message>
        <source>As large as the largest</source>
        <translation>So groß wie das größte Element</translation>
    </message>
    <message>
        <source>&amp;Natural size</source>
        <translation>&amp;Natürliche Größe</translation>
    </message>
    <message>
        <source>As large as the name needs</source>
        <translation>So groß, wie der Name es braucht</translation>
    </message>
    <message>
        <source>To the &amp;front</source>
        <translation>Nach &amp;vorn</translation>
    </message>
    <message>
        <source>To the &amp;back</source>
        <translation>Nach &amp;hinten</translation>
    </message>
    <message>
        <source>Gro&amp;up</source>
        <translation>&amp;Gruppieren</translation>
    </message>
    <message>
        <source>U&amp;ngroup</source>
        <translation>Gruppierung &amp;aufheben</translation>
    </message>
    <message>
        <source>&amp;Fold group</source>
        <translation>Gruppe &amp;zuklappen</translation>
    </message>
    <message>
        <source>Op&amp;en group</source>
        <translation>Gruppe &amp;öffnen</translation>
    </message>
    <message>
        <source>Sna&amp;p</source>
        <translation>&amp;Einrasten</translation>
    </message>
    <message>
        <source>Make the selected parties a group with an area of its own</source>
        <translation>Macht die ausgewählten Beteiligten zu einer Gruppe mit eigener Fläche</translation>
    </message>
    <message>
        <source>One box for all members, their deliveries bundled</source>
        <translation>Ein Kasten für alle Mitglieder, ihre Lieferungen gebündelt</translation>
    </message>
    <message>
        <source>Fold all groups</source>
        <translation>Alle Gruppen zuklappen</translation>
    </message>
    <message>
        <source>Open all groups</source>
        <translation>Alle Gruppen öffnen</translation>
    </message>
    <message>
        <source>&amp;Lock in place</source>
        <translation>&amp;Sperren</translation>
    </message>
    <message>
        <source>Neither dragging nor the layout moves what is locked</source>
        <translation>Was gesperrt ist, verschieben weder Ziehen noch Anordnen</translation>
    </message>
    <message>
        <source>Keep to the grid and to other things while moving; Alt suspends it</source>
        <translation>Beim Ziehen am Raster und an anderem einrasten; Alt setzt das aus</translation>
    </message>
    <message>
        <source>Customers at the bottom</source>
        <translation>Kunden unten</translation>
    </message>
    <message>
        <source>Customers on the right</source>
        <translation>Kunden rechts</translation>
    </message>
    <message>
        <source>Customers at the top</source>
        <translation>Kunden oben</translation>
    </message>
    <message>
        <source>Customers on the left</source>
        <translation>Kunden links</translation>
    </message>
    <message>
        <source>Only the &amp;selection</source>
        <translation>Nur das &amp;Ausgewählte</translation>
    </message>
    <message>
        <source>Lay out what is selected, and leave everything else</source>
        <translation>Ordnet das Ausgewählte und lässt alles andere stehen</translation>
    </message>
    <message>
        <source>Show the way from the old places to the new ones</source>
        <translation>Zeigt den Weg vom alten zum neuen Platz</translation>
    </message>
    <message>
        <source>&amp;Left edges</source>
        <translation>&amp;Linke Kanten</translation>
    </message>
    <message>
        <source>&amp;Centres</source>
        <translation>&amp;Mitten waagrecht</translation>
    </message>
    <message>
        <source>&amp;Right edges</source>
        <translation>&amp;Rechte Kanten</translation>
    </message>
    <message>
        <source>&amp;Top edges</source>
        <translation>&amp;Obere Kanten</translation>
    </message>
    <message>
        <source>&amp;Middles</source>
        <translation>M&amp;itten senkrecht</translation>
    </message>
    <message>
        <source>&amp;Bottom edges</source>
        <translation>&amp;Untere Kanten</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>Dup&amp;licate</source>
        <translation>&amp;Duplizieren</translation>
    </message>
    <message>
        <source>Reset l&amp;ines</source>
        <translation>Linien &amp;zurücksetzen</translation>
    </message>
    <message>
        <source>&amp;Undo: {step}</source>
        <translation>&amp;Rückgängig: {step}</translation>
    </message>
    <message>
        <source>Add to the canvas where you look; or drag it from the palette</source>
        <translation>Dort in die Karte einfügen, wo Sie hinsehen; oder aus der Palette ziehen</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation>Ver&amp;größern</translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation>Ver&amp;kleinern</translation>
    </message>
    <message>
        <source>&amp;Whole map</source>
        <translation>Gan&amp;ze Karte</translation>
    </message>
    <message>
        <source>Show the whole map</source>
        <translation>Die ganze Karte zeigen</translation>
    </message>
    <message>
        <source>&amp;100 %</source>
        <translation>&amp;100 %</translation>
    </message>
    <message>
        <source>Show the map in its true size</source>
        <translation>Die Karte in Originalgröße zeigen</translation>
    </message>
    <message>
        <source>Fill the window with what is selected</source>
        <translation>Zeigt das Ausgewählte so groß wie möglich</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Übersicht</translation>
    </message>
    <message>
        <source>A small picture of the whole map, where not all of it is in sight</source>
        <translation>Ein kleines Bild der ganzen Karte, wenn nicht alles zu sehen ist</translation>
    </message>
    <message>
        <source>Present</source>
        <translation>Präsentieren</translation>
    </message>
    <message>
        <source>The saved views on the full screen, one after another</source>
        <translation>Die gespeicherten Ansichten nacheinander auf dem ganzen Bildschirm</translation>
    </message>
    <message numerus="yes">
        <source>Up to %n deliveries around the selected party</source>
        <translation>
            <numerusform>Bis zu %n Lieferung um den ausgewählten Beteiligten</numerusform>
            <numerusform>Bis zu %n Lieferungen um den ausgewählten Beteiligten</numerusform>
        </translation>
    </message>
    <message>
        <source>Take what is selected out of sight</source>
        <translation>Nimmt das Ausgewählte aus dem Blick</translation>
    </message>
    <message>
        <source>End the filter, bring back what is hidden</source>
        <translation>Beendet den Filter und holt Ausgeblendetes zurück</translation>
    </message>
    <message>
        <source>&amp;Orthogonal</source>
        <translation>&amp;Rechtwinklig</translation>
    </message>
    <message>
        <source>&amp;Curved</source>
        <translation>&amp;Geschwungen</translation>
    </message>
    <message>
        <source>&amp;Straight</source>
        <translation>&amp;Direkt</translation>
    </message>
    <message>
        <source>&amp;Jumps at crossings</source>
        <translation>&amp;Brücken an Kreuzungen</translation>
    </message>
    <message>
        <source>A frame round the members of a group, where they stand together</source>
        <translation>Ein Rahmen um die Mitglieder einer Gruppe, wo sie beisammen stehen</translation>
    </message>
    <message>
        <source>Next area of the window</source>
        <translation>Nächster Fensterbereich</translation>
    </message>
    <message>
        <source>The keys go from the map to the panels and back</source>
        <translation>Die Tastatur geht von der Karte zu den Fensterbereichen und zurück</translation>
    </message>
    <message>
        <source>Area before</source>
        <translation>Voriger Fensterbereich</translation>
    </message>
    <message>
        <source>Next chain to the customer</source>
        <translation>Nächste Kette zum Kunden</translation>
    </message>
    <message>
        <source>Chain before</source>
        <translation>Kette davor</translation>
    </message>
    <message>
        <source>Legend in exported pictures</source>
        <translation>Legende in exportierten Bildern</translation>
    </message>
    <message>
        <source>What the colours mean stands beside the map</source>
        <translation>Was die Farben bedeuten, steht neben der Karte</translation>
    </message>
    <message>
        <source>Zoom to selection</source>
        <translation>Auswahl heranholen</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Ausblenden</translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation>Alles zeigen</translation>
    </message>
    <message>
        <source>Areas of groups</source>
        <translation>Gruppenflächen</translation>
    </message>
    <message>
        <source>The boundary of the organisation, round all that is internal</source>
        <translation>Die Grenze der Organisation, um alles Interne</translation>
    </message>
    <message>
        <source>&amp;Palette</source>
        <translation>&amp;Palette</translation>
    </message>
    <message>
        <source>&amp;Card</source>
        <translation>S&amp;teckbrief</translation>
    </message>
    <message>
        <source>&amp;Findings</source>
        <translation>&amp;Befunde</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation>Wie das &amp;System</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Hell</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Dunkel</translation>
    </message>
    <message>
        <source>Which deliveries count. The filter is part of every answer.</source>
        <translation>Welche Lieferungen zählen. Der Filter gehört zu jeder Antwort.</translation>
    </message>
    <message>
        <source>First steps (German)</source>
        <translation>Erste Schritte (deutsch)</translation>
    </message>
    <message>
        <source>First steps (English)</source>
        <translation>Erste Schritte (englisch)</translation>
    </message>
    <message>
        <source>Machine builder (German)</source>
        <translation>Maschinenbauer (deutsch)</translation>
    </message>
    <message>
        <source>Software house (English)</source>
        <translation>Softwarehaus (englisch)</translation>
    </message>
    <message>
        <source>&amp;About ChainMap</source>
        <translation>Über &amp;ChainMap</translation>
    </message>
    <message>
        <source>Save changes?</source>
        <translation>Änderungen speichern?</translation>
    </message>
    <message>
        <source>Do you want to save the changes to “{map}”?</source>
        <translation>Möchten Sie die Änderungen an „{map}“ speichern?</translation>
    </message>
    <message>
        <source>Changes that are not saved will be lost.</source>
        <translation>Nicht gespeicherte Änderungen gehen verloren.</translation>
    </message>
    <message>
        <source>&amp;Don’t save</source>
        <translation>&amp;Nicht speichern</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>The file has changed</source>
        <translation>Die Datei hat sich geändert</translation>
    </message>
    <message>
        <source>“{map}” was saved elsewhere since you opened it.</source>
        <translation>„{map}“ wurde anderswo gespeichert, seit Sie die Karte geöffnet haben.</translation>
    </message>
    <message>
        <source>&amp;Overwrite</source>
        <translation>Ü&amp;berschreiben</translation>
    </message>
    <message>
        <source>Replace the file?</source>
        <translation>Datei ersetzen?</translation>
    </message>
    <message>
        <source>“{file}” already exists. Do you want to replace it?</source>
        <translation>„{file}“ ist schon vorhanden. Möchten Sie die Datei ersetzen?</translation>
    </message>
    <message>
        <source>&amp;Replace</source>
        <translation>&amp;Ersetzen</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>Please check these points:</source>
        <translation>Bitte diese Punkte prüfen:</translation>
    </message>
    <message>
        <source>About ChainMap</source>
        <translation>Über ChainMap</translation>
    </message>
    <message>
        <source>ChainMap {version}</source>
        <translation>ChainMap {version}</translation>
    </message>
    <message>
        <source>Who is whose customer? ChainMap draws the chain of internal customers and suppliers, shows how each department’s work reaches the external customer, and where it does not.</source>
        <translation>Wer ist wessen Kunde? ChainMap zeichnet die Kette der internen Kunden und Lieferanten und zeigt, wie die Arbeit jeder Abteilung den externen Kunden erreicht – und wo nicht.</translation>
    </message>
    <message>
        <source>Something went wrong</source>
        <translation>Es ist ein Fehler aufgetreten</translation>
    </message>
    <message>
        <source>Something went wrong. Your map is still open.</source>
        <translation>Es ist ein Fehler aufgetreten. Ihre Karte ist noch offen.</translation>
    </message>
    <message>
        <source>It is safest to save a copy now and to start ChainMap again. A report for the makers of ChainMap lies in {file}.</source>
        <translation>Am sichersten ist es, jetzt eine Kopie zu speichern und ChainMap neu zu starten. Ein Bericht für die Entwickler von ChainMap liegt in {file}.</translation>
    </message>
    <message>
        <source>&amp;Save a copy …</source>
        <translation>Kopie &amp;speichern …</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Weiterarbeiten</translation>
    </message>
    <message>
        <source>Untitled map</source>
        <translation>Karte ohne Titel</translation>
    </message>
    <message>
        <source>ChainMap maps (*.chainmap)</source>
        <translation>ChainMap-Karten (*.chainmap)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>“{file}” cannot be opened</source>
        <translation>„{file}“ lässt sich nicht öffnen</translation>
    </message>
    <message>
        <source>The example cannot be opened</source>
        <translation>Das Beispiel lässt sich nicht öffnen</translation>
    </message>
    <message>
        <source>“{file}” cannot be imported</source>
        <translation>„{file}“ lässt sich nicht importieren</translation>
    </message>
    <message>
        <source>Imported: {file}</source>
        <translation>Importiert: {file}</translation>
    </message>
    <message>
        <source>Import of {file}</source>
        <translation>Import von {file}</translation>
    </message>
    <message>
        <source>Save a copy of the map</source>
        <translation>Eine Kopie der Karte speichern</translation>
    </message>
    <message>
        <source>The map was not saved</source>
        <translation>Die Karte wurde nicht gespeichert</translation>
    </message>
    <message>
        <source>Saved: {file}</source>
        <translation>Gespeichert: {file}</translation>
    </message>
    <message>
        <source>Export as {format}</source>
        <translation>Exportieren als {format}</translation>
    </message>
    <message>
        <source>The map was not exported</source>
        <translation>Die Karte wurde nicht exportiert</translation>
    </message>
    <message>
        <source>Exported: {file}</source>
        <translation>Exportiert: {file}</translation>
    </message>
    <message>
        <source>PNG picture</source>
        <translation>PNG-Bild</translation>
    </message>
    <message>
        <source>SVG drawing</source>
        <translation>SVG-Zeichnung</translation>
    </message>
    <message>
        <source>PDF document</source>
        <translation>PDF-Dokument</translation>
    </message>
    <message>
        <source>GraphML</source>
        <translation>GraphML</translation>
    </message>
    <message>
        <source>GEXF network</source>
        <translation>GEXF-Netzwerk</translation>
    </message>
    <message>
        <source>Cytoscape network</source>
        <translation>Cytoscape-Netzwerk</translation>
    </message>
    <message>
        <source>Markdown report</source>
        <translation>Markdown-Bericht</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Befunde</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>Befund</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Gesamt</translation>
    </message>
    <message>
        <source>{finding} ({count})</source>
        <translation>{finding} ({count})</translation>
    </message>
    <message>
        <source>{severity}: {sentence}</source>
        <translation>{severity}: {sentence}</translation>
    </message>
    <message>
        <source>{told} ({more})</source>
        <translation>{told} ({more})</translation>
    </message>
    <message numerus="yes">
        <source>%n findings were looked at and set aside.</source>
        <translation>
            <numerusform>%n Befund wurde angesehen und zurückgestellt.</numerusform>
            <numerusform>%n Befunde wurden angesehen und zurückgestellt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n dismissals meet no finding any more:</source>
        <translation>
            <numerusform>%n Zurückstellung trifft auf keinen Befund mehr zu:</numerusform>
            <numerusform>%n Zurückstellungen treffen auf keinen Befund mehr zu:</numerusform>
        </translation>
    </message>
    <message>
        <source>Findings set aside</source>
        <translation>Zurückgestellte Befunde</translation>
    </message>
    <message>
        <source>{finding}: {rule}</source>
        <translation>{finding}: {rule}</translation>
    </message>
    <message>
        <source>Tool bar</source>
        <translation>Werkzeugleiste</translation>
    </message>
    <message>
        <source>{map} ({file})</source>
        <translation>{map} ({file})</translation>
    </message>
    <message>
        <source>{map} – ChainMap</source>
        <translation>{map} – ChainMap</translation>
    </message>
    <message numerus="yes">
        <source>%n departments</source>
        <translation>
            <numerusform>%n Abteilung</numerusform>
            <numerusform>%n Abteilungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n deliveries</source>
        <translation>
            <numerusform>%n Lieferung</numerusform>
            <numerusform>%n Lieferungen</numerusform>
        </translation>
    </message>
    <message>
        <source>Filter: {filter}</source>
        <translation>Filter: {filter}</translation>
    </message>
    <message>
        <source>GraphML, for yEd, Gephi, Cytoscape and networkx; keeps the whole map</source>
        <translation>GraphML für yEd, Gephi, Cytoscape und networkx; enthält die ganze Karte</translation>
    </message>
    <message>
        <source>Analysed with ChainMap {version}.</source>
        <translation>Analysiert mit ChainMap {version}.</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Key figures</source>
        <translation>Kennzahlen</translation>
    </message>
    <message>
        <source>Who serves whom</source>
        <translation>Wer wen bedient</translation>
    </message>
    <message>
        <source>The way to the external customer</source>
        <translation>Der Weg zum externen Kunden</translation>
    </message>
    <message>
        <source>External customers</source>
        <translation>Externe Kunden</translation>
    </message>
    <message>
        <source>No line of sight</source>
        <translation>Keine Sichtlinie</translation>
    </message>
    <message>
        <source>Mutual customers</source>
        <translation>Gegenseitige Kunden</translation>
    </message>
    <message>
        <source>Loops</source>
        <translation>Schleifen</translation>
    </message>
    <message>
        <source>Indirect customers and suppliers</source>
        <translation>Indirekte Kunden und Lieferanten</translation>
    </message>
    <message>
        <source>How to read this</source>
        <translation>Lesehilfe</translation>
    </message>
    <message>
        <source>When a finding is serious</source>
        <translation>Wann ein Befund schwer wiegt</translation>
    </message>
    <message>
        <source>{share} ({seeing} of {all})</source>
        <translation>{share} ({seeing} von {all})</translation>
    </message>
    <message>
        <source>Departments, teams and persons</source>
        <translation>Abteilungen, Teams und Personen</translation>
    </message>
    <message>
        <source>External suppliers</source>
        <translation>Externe Lieferanten</translation>
    </message>
    <message>
        <source>Services</source>
        <translation>Leistungen</translation>
    </message>
    <message>
        <source>Active deliveries</source>
        <translation>Aktive Lieferungen</translation>
    </message>
    <message>
        <source>Links under this filter</source>
        <translation>Verbindungen bei diesem Filter</translation>
    </message>
    <message>
        <source>With line of sight</source>
        <translation>Mit Sichtlinie</translation>
    </message>
    <message>
        <source>Pairs of mutual customers</source>
        <translation>Paare gegenseitiger Kunden</translation>
    </message>
    <message>
        <source>Reciprocity</source>
        <translation>Gegenseitigkeit</translation>
    </message>
    <message>
        <source>Nothing stands out under this filter.</source>
        <translation>Bei diesem Filter fällt nichts auf.</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>Abteilung</translation>
    </message>
    <message>
        <source>Internal customers</source>
        <translation>Interne Kunden</translation>
    </message>
    <message>
        <source>Internal suppliers</source>
        <translation>Interne Lieferanten</translation>
    </message>
    <message>
        <source>Tier</source>
        <translation>Stufe</translation>
    </message>
    <message>
        <source>Shortest chain</source>
        <translation>Kürzeste Kette</translation>
    </message>
    <message>
        <source>External customers reached in the end</source>
        <translation>Letztlich erreichte externe Kunden</translation>
    </message>
    <message>
        <source>Indirect internal customers</source>
        <translation>Indirekte interne Kunden</translation>
    </message>
    <message>
        <source>Indirect internal suppliers</source>
        <translation>Indirekte interne Lieferanten</translation>
    </message>
    <message>
        <source>There is no department on the map.</source>
        <translation>Auf der Karte ist keine Abteilung.</translation>
    </message>
    <message>
        <source>There is no external customer on the map.</source>
        <translation>Auf der Karte ist kein externer Kunde.</translation>
    </message>
    <message>
        <source>External customer</source>
        <translation>Externer Kunde</translation>
    </message>
    <message>
        <source>Served by</source>
        <translation>Beliefert von</translation>
    </message>
    <message>
        <source>Departments working for it in the end</source>
        <translation>Abteilungen, die letztlich für ihn arbeiten</translation>
    </message>
    <message>
        <source>Everybody has a line of sight to an external customer.</source>
        <translation>Alle haben eine Sichtlinie zu einem externen Kunden.</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>No two departments are customers of each other.</source>
        <translation>Keine zwei Abteilungen sind gegenseitig Kunden.</translation>
    </message>
    <message>
        <source>{one} ↔ {other}</source>
        <translation>{one} ↔ {other}</translation>
    </message>
    <message>
        <source>There is no loop.</source>
        <translation>Es gibt keine Schleife.</translation>
    </message>
    <message>
        <source>An internal customer is a department, team or person inside the organisation that another one supplies; an external customer stands outside and pays in the end.</source>
        <translation>Ein interner Kunde ist eine Abteilung, ein Team oder eine Person in der Organisation, die von einer anderen beliefert wird; ein externer Kunde steht außerhalb und bezahlt am Ende.</translation>
    </message>
    <message>
        <source>The tier counts the links to the nearest external customer: tier 1 is the front line. A party has a line of sight if its work reaches an external customer at all.</source>
        <translation>Die Stufe zählt die Verbindungen bis zum nächsten externen Kunden: Stufe 1 steht direkt beim Kunden. Eine Sichtlinie hat, wessen Arbeit überhaupt einen externen Kunden erreicht.</translation>
    </message>
    <message>
        <source>A loop is a set of parties that each supply all the others in the end. Reciprocity is the share of internal links that have a return link.</source>
        <translation>Eine Schleife sind Beteiligte, die letztlich alle einander beliefern. Die Gegenseitigkeit ist der Anteil der internen Verbindungen, die auch eine Gegenrichtung haben.</translation>
    </message>
    <message>
        <source>A dash means: none, or not computable.</source>
        <translation>Ein Strich bedeutet: keine oder nicht berechenbar.</translation>
    </message>
    <message>
        <source>The filter decides which deliveries count for who reaches whom; findings about services count every active delivery.</source>
        <translation>Der Filter bestimmt, welche Lieferungen dafür zählen, wer wen erreicht; Befunde zu Leistungen zählen jede aktive Lieferung.</translation>
    </message>
    <message>
        <source>e.g. weekly</source>
        <translation>z. B. wöchentlich</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>In Gebrauch</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Leistung</translation>
    </message>
    <message>
        <source>Flow</source>
        <translation>Art des Flusses</translation>
    </message>
    <message>
        <source>Criticality</source>
        <translation>Kritikalität</translation>
    </message>
    <message>
        <source>Importance</source>
        <translation>Wichtigkeit</translation>
    </message>
    <message>
        <source>Frequency</source>
        <translation>Häufigkeit</translation>
    </message>
    <message>
        <source>Select the parties or notes to be copied.</source>
        <translation>Erst die Beteiligten oder Notizen auswählen, die kopiert werden sollen.</translation>
    </message>
    <message numerus="yes">
        <source>%n things copied.</source>
        <translation>
            <numerusform>%n Element kopiert.</numerusform>
            <numerusform>%n Elemente kopiert.</numerusform>
        </translation>
    </message>
    <message>
        <source>There is nothing on the clipboard that could be pasted.</source>
        <translation>In der Zwischenablage ist nichts, was sich einfügen ließe.</translation>
    </message>
    <message>
        <source>Line {line}: {reason}</source>
        <translation>Zeile {line}: {reason}</translation>
    </message>
    <message>
        <source>All of this is on the map already.</source>
        <translation>All das steht schon auf der Karte.</translation>
    </message>
    <message>
        <source>Added: {what}</source>
        <translation>Hinzugefügt: {what}</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>To</source>
        <translation>An</translation>
    </message>
    <message>
        <source>Nothing added: these are more than {number} lines.</source>
        <translation>Nichts hinzugefügt: Das sind mehr als {number} Zeilen.</translation>
    </message>
    <message>
        <source>Nothing added: a name is missing in line {line}, column {column}.</source>
        <translation>Nichts hinzugefügt: In Zeile {line}, Spalte {column} fehlt ein Name.</translation>
    </message>
    <message>
        <source>The same service also goes to</source>
        <translation>Dieselbe Leistung geht auch an</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Nicht bekannt</translation>
    </message>
    <message>
        <source>1 – very low</source>
        <translation>1 – sehr gering</translation>
    </message>
    <message>
        <source>2 – low</source>
        <translation>2 – gering</translation>
    </message>
    <message>
        <source>3 – medium</source>
        <translation>3 – mittel</translation>
    </message>
    <message>
        <source>4 – high</source>
        <translation>4 – hoch</translation>
    </message>
    <message>
        <source>5 – very high</source>
        <translation>5 – sehr hoch</translation>
    </message>
    <message>
        <source>Draw departments and what they deliver. What deserves a look appears here.</source>
        <translation>Zeichnen Sie Abteilungen und was sie liefern. Hier erscheint, was einen Blick verdient.</translation>
    </message>
    <message>
        <source>Deliveries that count</source>
        <translation>Lieferungen, die zählen</translation>
    </message>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>… und %n weiterer Eintrag</numerusform>
            <numerusform>… und %n weitere Einträge</numerusform>
        </translation>
    </message>
    <message>
        <source>Serious</source>
        <translation>Schwerwiegend</translation>
    </message>
    <message>
        <source>For information</source>
        <translation>Zur Kenntnis</translation>
    </message>
    <message>
        <source>line of sight</source>
        <translation>Sichtlinie</translation>
    </message>
    <message>
        <source>Share of departments whose work reaches an external customer in the end</source>
        <translation>Anteil der Abteilungen, deren Arbeit am Ende einen externen Kunden erreicht</translation>
    </message>
    <message>
        <source>There are no departments yet.</source>
        <translation>Es gibt noch keine Abteilungen.</translation>
    </message>
    <message>
        <source>departments</source>
        <translation>Abteilungen</translation>
    </message>
    <message>
        <source>Departments, teams and persons inside the organisation</source>
        <translation>Abteilungen, Teams und Personen in der Organisation</translation>
    </message>
    <message>
        <source>ext. customers</source>
        <translation>ext. Kunden</translation>
    </message>
    <message>
        <source>mutual</source>
        <translation>wechselseitig</translation>
    </message>
    <message>
        <source>Share of internal links that have a link back</source>
        <translation>Anteil der internen Verbindungen, die eine Gegenrichtung haben</translation>
    </message>
    <message>
        <source>There are no internal links under this filter.</source>
        <translation>Unter diesem Filter gibt es keine internen Verbindungen.</translation>
    </message>
    <message>
        <source>loops</source>
        <translation>Schleifen</translation>
    </message>
    <message>
        <source>Groups of departments that supply one another in a circle</source>
        <translation>Gruppen von Abteilungen, die einander im Kreis beliefern</translation>
    </message>
    <message>
        <source>deliveries</source>
        <translation>Lieferungen</translation>
    </message>
    <message>
        <source>All deliveries in use, whatever the filter</source>
        <translation>Alle Lieferungen in Gebrauch, unabhängig vom Filter</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Reports in</source>
        <translation>Berichte auf</translation>
    </message>
    <message>
        <source>“{text}” is not a date. Write it like {example}.</source>
        <translation>„{text}“ ist kein Datum. Schreiben Sie es wie {example}.</translation>
    </message>
    <message>
        <source>How to begin</source>
        <translation>So fangen Sie an</translation>
    </message>
    <message>
        <source>On this map</source>
        <translation>Auf dieser Karte</translation>
    </message>
    <message>
        <source>Select a department to see who its customers and suppliers are.</source>
        <translation>Wählen Sie eine Abteilung aus, um ihre Kunden und Lieferanten zu sehen.</translation>
    </message>
    <message numerus="yes">
        <source>%n departments, teams and persons</source>
        <translation>
            <numerusform>%n Abteilung, Team oder Person</numerusform>
            <numerusform>%n Abteilungen, Teams und Personen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n external customers</source>
        <translation>
            <numerusform>%n externer Kunde</numerusform>
            <numerusform>%n externe Kunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n external suppliers</source>
        <translation>
            <numerusform>%n externer Lieferant</numerusform>
            <numerusform>%n externe Lieferanten</numerusform>
        </translation>
    </message>
    <message>
        <source>{file}: valid, {parties}, {services}, {deliveries}</source>
        <translation>{file}: gültig, {parties}, {services}, {deliveries}</translation>
    </message>
    <message numerus="yes">
        <source>%n services</source>
        <translation>
            <numerusform>%n Leistung</numerusform>
            <numerusform>%n Leistungen</numerusform>
        </translation>
    </message>
    <message>
        <source>Saving it again gives the same bytes.</source>
        <translation>Erneutes Speichern ergibt dieselben Bytes.</translation>
    </message>
    <message>
        <source>Saving it again keeps every value, in ChainMap&apos;s own order and spacing.</source>
        <translation>Erneutes Speichern behält jeden Wert, in der Reihenfolge und mit den Abständen von ChainMap.</translation>
    </message>
    <message>
        <source>1. Draw the departments: double-click on the canvas, or drag from the palette.</source>
        <translation>1. Zeichnen Sie die Abteilungen: auf die Zeichenfläche doppelklicken oder aus der Palette ziehen.</translation>
    </message>
    <message>
        <source>2. Draw at least one external customer: who buys or uses the result?</source>
        <translation>2. Zeichnen Sie mindestens einen externen Kunden: Wer kauft oder nutzt das Ergebnis?</translation>
    </message>
    <message>
        <source>3. Drag from the edge of a department to whoever receives its work, and name it.</source>
        <translation>3. Ziehen Sie vom Rand einer Abteilung zum Empfänger ihrer Arbeit, und benennen Sie die Leistung.</translation>
    </message>
    <message>
        <source>Then the findings show who has no line of sight to the external customer.</source>
        <translation>Dann zeigen die Befunde, wer keine Sichtlinie zum externen Kunden hat.</translation>
    </message>
    <message>
        <source>2026-03-31</source>
        <translation>31.03.2026</translation>
    </message>
    <message>
        <source>Drag onto the canvas, double-click, or press 1 to 5 on the canvas.</source>
        <translation>Auf die Zeichenfläche ziehen, doppelklicken oder dort 1 bis 5 drücken.</translation>
    </message>
    <message>
        <source>{kind}: drag onto the canvas, or press {key} there</source>
        <translation>{kind}: auf die Zeichenfläche ziehen oder dort {key} drücken</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>None</source>
        <comment>group</comment>
        <translation>Keine</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Nothing moves: what is selected is locked.</source>
        <translation>Nichts bewegt sich: Das Ausgewählte ist gesperrt.</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Gruppe</translation>
    </message>
    <message>
        <source>Everything is in its place already.</source>
        <translation>Alles steht schon an seinem Platz.</translation>
    </message>
    <message>
        <source>As of {day}: {counts}.</source>
        <translation>Stand {day}: {counts}.</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Verantwortlich</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Worum es geht</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Action plan</source>
        <translation>Maßnahmenplan</translation>
    </message>
    <message>
        <source>Computing …</source>
        <translation>Wird berechnet …</translation>
    </message>
    <message>
        <source>My customers</source>
        <translation>Meine Kunden</translation>
    </message>
    <message>
        <source>Inside, directly</source>
        <translation>Intern, direkt</translation>
    </message>
    <message>
        <source>Outside, directly</source>
        <translation>Extern, direkt</translation>
    </message>
    <message>
        <source>Inside, indirectly</source>
        <translation>Intern, indirekt</translation>
    </message>
    <message>
        <source>My suppliers</source>
        <translation>Meine Lieferanten</translation>
    </message>
    <message>
        <source>Customer and supplier at once</source>
        <translation>Kunde und Lieferant zugleich</translation>
    </message>
    <message>
        <source>External customers my work reaches</source>
        <translation>Externe Kunden, die meine Arbeit erreicht</translation>
    </message>
    <message>
        <source>None: no line of sight. {reason}</source>
        <translation>Keine: keine Sichtlinie. {reason}</translation>
    </message>
    <message>
        <source>Tier 1: the front line, directly at the external customer</source>
        <translation>Stufe 1: direkt am externen Kunden</translation>
    </message>
    <message numerus="yes">
        <source>Tier %n: that many deliveries away from the nearest external customer</source>
        <translation>
            <numerusform>Stufe %n: eine Lieferung bis zum nächsten externen Kunden</numerusform>
            <numerusform>Stufe %n: %n Lieferungen bis zum nächsten externen Kunden</numerusform>
        </translation>
    </message>
    <message>
        <source>Directly</source>
        <translation>Direkt</translation>
    </message>
    <message>
        <source>Indirectly</source>
        <translation>Indirekt</translation>
    </message>
    <message>
        <source>{title} ({count})</source>
        <translation>{title} ({count})</translation>
    </message>
    <message>
        <source>{title}: none</source>
        <translation>{title}: keine</translation>
    </message>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%n ausgewählt</numerusform>
            <numerusform>%n ausgewählt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n parties</source>
        <translation>
            <numerusform>%n Beteiligter</numerusform>
            <numerusform>%n Beteiligte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n notes</source>
        <translation>
            <numerusform>%n Notiz</numerusform>
            <numerusform>%n Notizen</numerusform>
        </translation>
    </message>
    <message>
        <source>The width of a picture must be from 1 to {most} pixels.</source>
        <translation>Die Breite eines Bildes muss zwischen 1 und {most} Pixeln liegen.</translation>
    </message>
    <message>
        <source>The resolution of a picture must be from 1 to 2400 dpi.</source>
        <translation>Die Auflösung eines Bildes muss zwischen 1 und 2400 dpi liegen.</translation>
    </message>
    <message>
        <source>filter: {flows}</source>
        <translation>Filter: {flows}</translation>
    </message>
    <message>
        <source>{supplier} → {customer}</source>
        <translation>{supplier} → {customer}</translation>
    </message>
    <message>
        <source>choose another place</source>
        <translation>wählen Sie einen anderen Ort</translation>
    </message>
    <message>
        <source>the file exists already</source>
        <translation>die Datei gibt es schon</translation>
    </message>
    <message>
        <source>choose another name, or overwrite it</source>
        <translation>wählen Sie einen anderen Namen oder überschreiben Sie sie</translation>
    </message>
    <message>
        <source>check the name and your rights</source>
        <translation>prüfen Sie den Namen und Ihre Rechte</translation>
    </message>
    <message>
        <source>written by a newer ChainMap (file version {version}, this one reads {supported})</source>
        <translation>von einem neueren ChainMap geschrieben (Dateiversion {version}, dieses liest {supported})</translation>
    </message>
    <message>
        <source>install the current ChainMap</source>
        <translation>installieren Sie das aktuelle ChainMap</translation>
    </message>
    <message>
        <source>{file}: {place}</source>
        <translation>{file}: {place}</translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation>lässt sich nicht lesen</translation>
    </message>
    <message>
        <source>check the file</source>
        <translation>prüfen Sie die Datei</translation>
    </message>
    <message>
        <source>{reason} ({detail})</source>
        <translation>{reason} ({detail})</translation>
    </message>
    <message>
        <source>cannot be read: {reason}</source>
        <translation>nicht lesbar: {reason}</translation>
    </message>
    <message>
        <source>not a {format} file: {reason}</source>
        <translation>keine {format}-Datei: {reason}</translation>
    </message>
    <message>
        <source>There is nothing with the id {id} on this map; it may have been deleted.</source>
        <translation>Auf dieser Karte gibt es nichts mit der Kennung {id}; vielleicht wurde es gelöscht.</translation>
    </message>
    <message>
        <source>A party and a service need a name; nothing was changed.</source>
        <translation>Ein Beteiligter und eine Leistung brauchen einen Namen; es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Several people rated this; what is shown is their mean and stays as it is.</source>
        <translation>Mehrere haben das bewertet; zu sehen ist der Mittelwert, und der bleibt, wie er ist.</translation>
    </message>
    <message>
        <source>Say why the finding is set aside; nothing was changed.</source>
        <translation>Ein Befund wird mit einer Begründung zurückgestellt; nichts wurde geändert.</translation>
    </message>
    <message>
        <source>The map could not be arranged; nothing was moved. Try another direction.</source>
        <translation>Die Karte ließ sich nicht anordnen; nichts wurde bewegt. Versuchen Sie eine andere Richtung.</translation>
    </message>
    <message>
        <source>That did not work: {detail}</source>
        <translation>Das ging nicht: {detail}</translation>
    </message>
    <message>
        <source>{provider} cannot deliver to itself; pull to another party.</source>
        <translation>{provider} kann nicht an sich selbst liefern; ziehen Sie zu einem anderen Beteiligten.</translation>
    </message>
    <message>
        <source>{provider} is an external customer and only receives; draw it the other way round.</source>
        <translation>{provider} ist ein externer Kunde und empfängt nur; zeichnen Sie die Lieferung andersherum.</translation>
    </message>
    <message>
        <source>{reason}; {advice}</source>
        <translation>{reason}; {advice}</translation>
    </message>
    <message>
        <source>there is no such file or folder</source>
        <translation>diese Datei oder diesen Ordner gibt es nicht</translation>
    </message>
    <message>
        <source>you have no right to do this here</source>
        <translation>Sie haben hier nicht das Recht dazu</translation>
    </message>
    <message>
        <source>this is a folder, not a file</source>
        <translation>das ist ein Ordner, keine Datei</translation>
    </message>
    <message>
        <source>the disk is full</source>
        <translation>der Datenträger ist voll</translation>
    </message>
    <message>
        <source>this place can only be read</source>
        <translation>dieser Ort ist schreibgeschützt</translation>
    </message>
    <message>
        <source>the name is too long</source>
        <translation>der Name ist zu lang</translation>
    </message>
    <message>
        <source>a part of the path is a file, not a folder</source>
        <translation>ein Teil des Pfads ist eine Datei, kein Ordner</translation>
    </message>
    <message>
        <source>the disk reports an error</source>
        <translation>der Datenträger meldet einen Fehler</translation>
    </message>
    <message>
        <source>it is empty</source>
        <translation>sie ist leer</translation>
    </message>
    <message>
        <source>it is not readable text</source>
        <translation>sie ist kein lesbarer Text</translation>
    </message>
    <message>
        <source>it is not valid JSON</source>
        <translation>sie ist kein gültiges JSON</translation>
    </message>
    <message>
        <source>it is not valid XML</source>
        <translation>sie ist kein gültiges XML</translation>
    </message>
    <message>
        <source>its content is of another kind</source>
        <translation>ihr Inhalt ist von anderer Art</translation>
    </message>
    <message>
        <source>it defines entities or calls for other files, which is not safe</source>
        <translation>sie definiert Entitäten oder ruft andere Dateien auf, das ist nicht sicher</translation>
    </message>
    <message>
        <source>it is too large</source>
        <translation>sie ist zu groß</translation>
    </message>
    <message>
        <source>it is nested too deeply</source>
        <translation>sie ist zu tief verschachtelt</translation>
    </message>
    <message>
        <source>it is damaged or cut off</source>
        <translation>sie ist beschädigt oder abgeschnitten</translation>
    </message>
    <message>
        <source>it is protected by a password</source>
        <translation>sie ist mit einem Kennwort geschützt</translation>
    </message>
    <message>
        <source>it is in the old format of Excel (.xls)</source>
        <translation>sie liegt im alten Excel-Format (.xls) vor</translation>
    </message>
    <message>
        <source>there is no graph in it</source>
        <translation>sie enthält keinen Graphen</translation>
    </message>
    <message>
        <source>something in it is wrong</source>
        <translation>etwas darin ist falsch</translation>
    </message>
    <message>
        <source>take a backup copy, or save it again where it came from</source>
        <translation>nehmen Sie eine Sicherungskopie, oder speichern Sie sie dort neu, wo sie herkommt</translation>
    </message>
    <message>
        <source>save it without a password</source>
        <translation>ohne Kennwort speichern</translation>
    </message>
    <message>
        <source>save it as .xlsx</source>
        <translation>als .xlsx speichern</translation>
    </message>
    <message>
        <source>save it again without a document type</source>
        <translation>speichern Sie sie neu ohne Dokumenttyp</translation>
    </message>
    <message>
        <source>split it into smaller files</source>
        <translation>teilen Sie sie in kleinere Dateien auf</translation>
    </message>
    <message>
        <source>it is a questionnaire of ChainMap, and no table</source>
        <translation>sie ist ein Fragebogen von ChainMap und keine Tabelle</translation>
    </message>
    <message>
        <source>open its map and choose Customers › Read answers</source>
        <translation>die Karte dazu öffnen und Kunden › Antworten einlesen wählen</translation>
    </message>
    <message>
        <source>choose another file</source>
        <translation>wählen Sie eine andere Datei</translation>
    </message>
    <message>
        <source>nothing stands here</source>
        <translation>hier steht nichts</translation>
    </message>
    <message>
        <source>the key {value} is missing</source>
        <translation>der Schlüssel {value} fehlt</translation>
    </message>
    <message>
        <source>the key {value} is unknown</source>
        <translation>der Schlüssel {value} ist unbekannt</translation>
    </message>
    <message>
        <source>the key {value} stands here twice</source>
        <translation>der Schlüssel {value} steht hier zweimal</translation>
    </message>
    <message>
        <source>the value is of the wrong type: {value}</source>
        <translation>der Wert ist von falscher Art: {value}</translation>
    </message>
    <message>
        <source>the value is out of range: {value}</source>
        <translation>der Wert liegt außerhalb des Bereichs: {value}</translation>
    </message>
    <message>
        <source>the value is not allowed: {value}</source>
        <translation>der Wert ist nicht erlaubt: {value}</translation>
    </message>
    <message>
        <source>exactly one of these must be given: {value}</source>
        <translation>genau eines davon muss angegeben sein: {value}</translation>
    </message>
    <message>
        <source>the number is not finite: {value}</source>
        <translation>die Zahl ist nicht endlich: {value}</translation>
    </message>
    <message>
        <source>the id {value} is used twice</source>
        <translation>die Kennung {value} kommt zweimal vor</translation>
    </message>
    <message>
        <source>no group {value}</source>
        <translation>keine Gruppe {value}</translation>
    </message>
    <message>
        <source>no party {value}</source>
        <translation>kein Beteiligter {value}</translation>
    </message>
    <message>
        <source>no service {value}</source>
        <translation>keine Leistung {value}</translation>
    </message>
    <message>
        <source>no delivery {value}</source>
        <translation>keine Lieferung {value}</translation>
    </message>
    <message>
        <source>no need {value}</source>
        <translation>kein Bedarf {value}</translation>
    </message>
    <message>
        <source>nothing has the id {value}</source>
        <translation>nichts hat die Kennung {value}</translation>
    </message>
    <message>
        <source>two parties are called {value}</source>
        <translation>zwei Beteiligte heißen {value}</translation>
    </message>
    <message>
        <source>give one of the two another id</source>
        <translation>geben Sie einem der beiden eine andere Kennung</translation>
    </message>
    <message>
        <source>give one of the two another name</source>
        <translation>geben Sie einem der beiden einen anderen Namen</translation>
    </message>
    <message>
        <source>add it, or correct the id</source>
        <translation>ergänzen Sie den Eintrag, oder berichtigen Sie die Kennung</translation>
    </message>
    <message>
        <source>correct it in a text editor</source>
        <translation>berichtigen Sie es in einem Texteditor</translation>
    </message>
    <message>
        <source>External customer without a supplier</source>
        <translation>Externer Kunde ohne Lieferanten</translation>
    </message>
    <message>
        <source>Single point of failure</source>
        <translation>Ausfallrisiko</translation>
    </message>
    <message>
        <source>Sole supplier</source>
        <translation>Einziger Lieferant</translation>
    </message>
    <message>
        <source>Weakest link</source>
        <translation>Schwächstes Glied</translation>
    </message>
    <message>
        <source>Unserved need</source>
        <translation>Ungedeckter Bedarf</translation>
    </message>
    <message>
        <source>Poorly served need</source>
        <translation>Schlecht gedeckter Bedarf</translation>
    </message>
    <message>
        <source>Standard missed</source>
        <translation>Standard verfehlt</translation>
    </message>
    <message>
        <source>Promise without backing</source>
        <translation>Zusage ohne Rückhalt</translation>
    </message>
    <message>
        <source>Blind spot</source>
        <translation>Blinder Fleck</translation>
    </message>
    <message>
        <source>Department without a customer</source>
        <translation>Abteilung ohne Kunden</translation>
    </message>
    <message>
        <source>Critical without a standard</source>
        <translation>Kritisch ohne Standard</translation>
    </message>
    <message>
        <source>Loop</source>
        <translation>Schleife</translation>
    </message>
    <message>
        <source>Gap in service culture</source>
        <translation>Lücke in der Servicekultur</translation>
    </message>
    <message>
        <source>Unused service</source>
        <translation>Ungenutzte Leistung</translation>
    </message>
    <message>
        <source>Counting critical deliveries only: {sentence}</source>
        <translation>Nur kritische Lieferungen gezählt: {sentence}</translation>
    </message>
    <message>
        <source>Nothing comes in and nothing goes out.</source>
        <translation>Nichts kommt herein, und nichts geht hinaus.</translation>
    </message>
    <message>
        <source>Work comes in, and nothing goes out to anybody.</source>
        <translation>Arbeit kommt herein, aber nichts geht hinaus.</translation>
    </message>
    <message>
        <source>The work goes round in a loop that no external customer is part of.</source>
        <translation>Die Arbeit kreist in einer Schleife, aus der kein externer Kunde etwas bekommt.</translation>
    </message>
    <message>
        <source>All that goes out ends with parties that reach no external customer.</source>
        <translation>Alles, was hinausgeht, endet bei Beteiligten, die keinen externen Kunden erreichen.</translation>
    </message>
    <message>
        <source>{members} form a loop: each of them supplies all the others in the end. Delays and errors come round again, and it is hard to say where they began.</source>
        <translation>{members} bilden eine Schleife: Letztlich beliefern alle einander. Verzögerungen und Fehler kommen im Kreis zurück, und wo sie begannen, ist schwer zu sagen.</translation>
    </message>
    <message>
        <source>{members} are customers of each other. Good give and take lifts both; a delay on one side soon comes back from the other.</source>
        <translation>{members} sind gegenseitig Kunden. Gutes Geben und Nehmen hilft beiden; eine Verzögerung auf der einen Seite kommt bald von der anderen zurück.</translation>
    </message>
    <message>
        <source>Bring {members} to one table and agree both directions together: what, by when, how good.</source>
        <translation>Bringen Sie {members} an einen Tisch und vereinbaren Sie beide Richtungen gemeinsam: was, bis wann, wie gut.</translation>
    </message>
    <message>
        <source>Nobody receives {service}, which {provider} offers. Keeping a service ready costs effort and so far helps no customer.</source>
        <translation>Niemand erhält die Leistung {service}, die {provider} anbietet. Sie bereitzuhalten kostet Aufwand und hilft bisher keinem Kunden.</translation>
    </message>
    <message>
        <source>{party} has no line of sight to an external customer: nothing comes in and nothing goes out. Either deliveries are missing on the map, or nobody depends on this work.</source>
        <translation>{party} hat keine Sichtlinie zu einem externen Kunden: Nichts kommt herein, und nichts geht hinaus. Entweder fehlen Lieferungen auf der Karte, oder niemand ist auf diese Arbeit angewiesen.</translation>
    </message>
    <message>
        <source>{told} {more}</source>
        <translation>{told} {more}</translation>
    </message>
    <message>
        <source>{party} has no line of sight to an external customer: work comes in from {suppliers}, and nothing goes out to anybody. The effort ends there and reaches no customer.</source>
        <translation>{party} hat keine Sichtlinie zu einem externen Kunden: Arbeit kommt herein (von: {suppliers}), aber nichts geht hinaus. Der Aufwand endet dort und erreicht keinen Kunden.</translation>
    </message>
    <message>
        <source>{party} has no line of sight to an external customer: the work goes round in a loop with {loop}. The loop keeps itself busy, and nobody who pays gains from it.</source>
        <translation>{party} hat keine Sichtlinie zu einem externen Kunden: Die Arbeit kreist in einer Schleife (mit: {loop}). Die Schleife beschäftigt sich selbst, und niemand, der bezahlt, hat etwas davon.</translation>
    </message>
    <message>
        <source>{party} has no line of sight to an external customer: all that goes out ends with {ends}. However good the work is, no external customer can notice.</source>
        <translation>{party} hat keine Sichtlinie zu einem externen Kunden: Alles, was hinausgeht, endet dort, wo es nicht weitergeht (bei: {ends}). So gut die Arbeit auch ist, kein externer Kunde kann es merken.</translation>
    </message>
    <message>
        <source>{party} offers {services}, but has no customer inside or outside. Without a customer nobody can say whether the service is good.</source>
        <translation>{party} bietet {services} an, hat aber weder intern noch extern einen Kunden. Ohne Kunden kann niemand sagen, ob die Leistung gut ist.</translation>
    </message>
    <message>
        <source>{customer} is an external customer whom nobody on the map serves. Either a delivery is missing, or a customer is left alone.</source>
        <translation>{customer} ist externer Kunde und wird auf der Karte von niemandem beliefert. Entweder fehlt eine Lieferung, oder hier wird ein Kunde allein gelassen.</translation>
    </message>
    <message>
        <source>Without {party} no way to an external customer is left for {cut_off}: whatever is done there reaches nobody. Its loss hits {customers}.</source>
        <translation>Ohne {party} bleibt kein Weg zu einem externen Kunden für {cut_off}: Was dort geleistet wird, kommt dann bei niemandem an. Der Ausfall trifft {customers}.</translation>
    </message>
    <message>
        <source>The only one to serve {customer} is {supplier}. Without {supplier} this customer gets nothing at all.</source>
        <translation>Für {customer} gibt es nur einen Lieferanten: {supplier}. Ohne {supplier} erhält dieser Kunde gar nichts mehr.</translation>
    </message>
    <message>
        <source>The weakest link on the way to the external customer ({customers}) is {service}, from {provider} to {consumer}: satisfaction {satisfaction} of 5. A chain serves its customer no better than its weakest link.</source>
        <translation>Das schwächste Glied auf dem Weg zum externen Kunden ({customers}) ist {service}, von {provider} an {consumer}: Zufriedenheit {satisfaction} von 5. Eine Kette bedient ihren Kunden nicht besser als ihr schwächstes Glied.</translation>
    </message>
    <message>
        <source>No delivery on the map meets the need “{need}” of {consumer}. Those who are not served help themselves, or go elsewhere.</source>
        <translation>Den Bedarf „{need}“ von {consumer} deckt keine Lieferung auf der Karte. Wer nicht bedient wird, hilft sich selbst oder geht woandershin.</translation>
    </message>
    <message>
        <source>The need “{need}” of {consumer} is poorly served: what is delivered for it, {deliveries}, reaches a satisfaction of {satisfaction} of 5 at best; {least} would do. The effort is made, and the need stays open.</source>
        <translation>Der Bedarf „{need}“ von {consumer} ist schlecht gedeckt: Was dafür geliefert wird ({deliveries}), erreicht bestenfalls eine Zufriedenheit von {satisfaction} von 5; nötig wäre {least}. Der Aufwand entsteht, und der Bedarf bleibt offen.</translation>
    </message>
    <message>
        <source>{service}, from {provider} to {consumer}, misses its standard ({measure}). Those who count on it have to put up with waiting, checking and rework.</source>
        <translation>{service}, von {provider} an {consumer}, verfehlt den Standard ({measure}). Wer darauf baut, muss warten, nachprüfen und nacharbeiten.</translation>
    </message>
    <message>
        <source>{provider} has promised {service} to {consumer} (SLA), but depends on critical deliveries that have no agreed standard: {deliveries}. A promise outside is only as good as the promises inside.</source>
        <translation>Es gibt eine Zusage nach außen (SLA): {service}, von {provider} an {consumer}. Sie hängt aber an kritischen Zulieferungen ohne vereinbarten Standard: {deliveries}. Eine Zusage nach außen ist nur so gut wie die Zusagen im Haus.</translation>
    </message>
    <message>
        <source>{service} gets {own} of 5 from its provider {provider}, but only {given} from {consumer}. Those who believe that they are good see no reason to change.</source>
        <translation>{service} erhält vom Lieferanten {provider} selbst {own} von 5, von {consumer} aber nur {given}. Wer sich für gut hält, sieht keinen Grund, etwas zu ändern.</translation>
    </message>
    <message>
        <source>{service}, from {provider} to {consumer}, is critical ({criticality} of 5) and has no agreed standard. Each side then has its own idea of what is good.</source>
        <translation>{service}, von {provider} an {consumer}, ist kritisch ({criticality} von 5) und hat keinen vereinbarten Standard. Dann hat jede Seite ihre eigene Vorstellung davon, was gut ist.</translation>
    </message>
    <message>
        <source>{party} reaches {score} of 100 for service culture; what lacks most: {lacking}. Standards are soon forgotten where service is not lived.</source>
        <translation>{party} erreicht in der Servicekultur {score} von 100; am meisten fehlt: {lacking}. Wo Service nicht gelebt wird, sind Standards bald vergessen.</translation>
    </message>
    <message>
        <source>Together: {weight} of the weight of all external customers.</source>
        <translation>Zusammen: {weight} des Gewichts aller externen Kunden.</translation>
    </message>
    <message>
        <source>The lowest satisfaction between them is {satisfaction} of 5.</source>
        <translation>Die niedrigste Zufriedenheit zwischen beiden: {satisfaction} von 5.</translation>
    </message>
    <message>
        <source>Share in the weight of all external customers: {weight}.</source>
        <translation>Anteil am Gewicht aller externen Kunden: {weight}.</translation>
    </message>
    <message>
        <source>Importance: {importance} of 5.</source>
        <translation>Wichtigkeit: {importance} von 5.</translation>
    </message>
    <message>
        <source>Ask who would be stuck tomorrow if {party} stopped today. Those are the customers: draw what they get.</source>
        <translation>Fragen Sie, wer morgen nicht weiterkäme, wenn {party} heute aufhörte. Das sind die Kunden: Zeichnen Sie ein, was sie bekommen.</translation>
    </message>
    <message>
        <source>Agree with {members} what a good hand-over is at each step, and look for deliveries in the loop that can be left out.</source>
        <translation>Bringen Sie {members} zusammen und vereinbaren Sie, was an jeder Stelle eine gute Übergabe ist; suchen Sie in der Schleife Lieferungen, die entfallen können.</translation>
    </message>
    <message>
        <source>Name who is to meet this need and draw the delivery, or settle with {consumer} that it is not needed.</source>
        <translation>Benennen Sie, wer diesen Bedarf decken soll, und zeichnen Sie die Lieferung ein, oder klären Sie mit {consumer}, dass er entfällt.</translation>
    </message>
    <message>
        <source>Let {consumer} tell those who deliver what is missing, and agree on one improvement with a date.</source>
        <translation>Lassen Sie {consumer} den Lieferanten sagen, was fehlt, und vereinbaren Sie eine Verbesserung mit Termin.</translation>
    </message>
    <message>
        <source>Agree on internal standards (OLA) for {deliveries}, strict enough for {provider} to keep the promise.</source>
        <translation>Vereinbaren Sie interne Standards (OLA) für {deliveries}, so streng, dass {provider} die Zusage halten kann.</translation>
    </message>
    <message>
        <source>Begin with what lacks most ({lacking}) and settle with the head of {party} what changes by when.</source>
        <translation>Beginnen Sie dort, wo am meisten fehlt ({lacking}), und klären Sie mit der Leitung von {party}, was sich bis wann ändert.</translation>
    </message>
    <message>
        <source>Ask {provider} whom {service} is meant for and draw the delivery, or stop offering it.</source>
        <translation>Fragen Sie {provider}, für wen {service} gedacht ist, und zeichnen Sie die Lieferung ein, oder streichen Sie das Angebot.</translation>
    </message>
    <message>
        <source>Ask who uses the work of {party} and what it takes; draw both, or question the task.</source>
        <translation>Fragen Sie, wer nutzt, was {party} leistet, und was dafür gebraucht wird; zeichnen Sie beides ein, oder stellen Sie die Aufgabe in Frage.</translation>
    </message>
    <message>
        <source>Ask who uses what {party} makes of it and draw that delivery, or question the service.</source>
        <translation>Fragen Sie, wer nutzt, was {party} daraus macht, und zeichnen Sie diese Lieferung ein, oder stellen Sie die Leistung in Frage.</translation>
    </message>
    <message>
        <source>Ask which result of {members} somebody outside the loop needs, and draw that delivery; if there is none, question the loop.</source>
        <translation>Fragen Sie, welches Ergebnis dieser Schleife ({members}) außerhalb gebraucht wird, und zeichnen Sie diese Lieferung ein; gibt es keines, stellen Sie die Schleife in Frage.</translation>
    </message>
    <message>
        <source>Find the way from {ends} to an external customer, or let {party} supply somebody who has one.</source>
        <translation>Finden Sie von dort ({ends}) einen Weg zum externen Kunden, oder lassen Sie {party} jemanden beliefern, der einen hat.</translation>
    </message>
    <message>
        <source>Find out who serves {customer} today and draw that delivery; if nobody does, name a department that will.</source>
        <translation>Finden Sie heraus, wer {customer} heute bedient, und zeichnen Sie diese Lieferung ein; tut es niemand, benennen Sie eine Abteilung dafür.</translation>
    </message>
    <message>
        <source>Open a second way: let another party take over part of what runs through {party}, or name and train a deputy for {party}.</source>
        <translation>Öffnen Sie einen zweiten Weg: Lassen Sie jemand anderen einen Teil dessen übernehmen, was über {party} läuft, oder benennen und schulen Sie eine Vertretung für {party}.</translation>
    </message>
    <message>
        <source>Settle who stands in for {supplier}, and let {customer} know a second contact.</source>
        <translation>Klären Sie, wer {supplier} vertritt, und nennen Sie dem Kunden ({customer}) einen zweiten Ansprechpartner.</translation>
    </message>
    <message>
        <source>Begin here: ask {consumer} what is missing, and agree with {provider} what good means and how it is measured.</source>
        <translation>Beginnen Sie hier: Fragen Sie {consumer}, was fehlt, und vereinbaren Sie mit {provider}, was gut heißt und wie es gemessen wird.</translation>
    </message>
    <message>
        <source>Look for the cause together with {both}; remove it, or agree on a target that can be kept.</source>
        <translation>Suchen Sie mit beiden Seiten ({both}) die Ursache; beheben Sie sie, oder vereinbaren Sie ein Ziel, das sich halten lässt.</translation>
    </message>
    <message>
        <source>Bring {both} together: let {consumer} say with examples what is missing, and rate again after three months.</source>
        <translation>Bringen Sie {both} zusammen: Lassen Sie {consumer} an Beispielen sagen, was fehlt, und bewerten Sie nach drei Monaten erneut.</translation>
    </message>
    <message>
        <source>Let {both} write down what good means here, how it is measured and who measures it.</source>
        <translation>Lassen Sie {both} festhalten, was hier gut heißt, wie es gemessen wird und wer misst.</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>Team</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>External supplier</source>
        <translation>Externer Lieferant</translation>
    </message>
    <message>
        <source>Departments</source>
        <translation>Abteilungen</translation>
    </message>
    <message>
        <source>Teams</source>
        <translation>Teams</translation>
    </message>
    <message>
        <source>Persons</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>Delivery</source>
        <translation>Lieferung</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Anfrage</translation>
    </message>
    <message>
        <source>Feedback</source>
        <translation>Rückmeldung</translation>
    </message>
    <message>
        <source>Deliveries only</source>
        <translation>Nur Lieferungen</translation>
    </message>
    <message>
        <source>All flows</source>
        <translation>Alle Flüsse</translation>
    </message>
    <message>
        <source>Critical only</source>
        <translation>Nur kritische</translation>
    </message>
    <message>
        <source>deliveries only, without requests and feedback</source>
        <translation>nur Lieferungen, ohne Anfragen und Rückmeldungen</translation>
    </message>
    <message>
        <source>deliveries, requests and feedback</source>
        <translation>Lieferungen, Anfragen und Rückmeldungen</translation>
    </message>
    <message>
        <source>critical deliveries only (criticality {least} or more)</source>
        <translation>nur kritische Lieferungen (Kritikalität {least} oder mehr)</translation>
    </message>
    <message>
        <source>Tangible</source>
        <translation>Materiell</translation>
    </message>
    <message>
        <source>Intangible</source>
        <translation>Immateriell</translation>
    </message>
    <message>
        <source>Notable</source>
        <translation>Beachtenswert</translation>
    </message>
    <message>
        <source>{kind}: {count}</source>
        <translation>{kind}: {count}</translation>
    </message>
    <message>
        <source>Line of visibility</source>
        <translation>Grenze der Organisation</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>niemand</translation>
    </message>
    <message>
        <source>{names} as well as {last}</source>
        <translation>{names} sowie {last}</translation>
    </message>
    <message>
        <source>{names} and {last}</source>
        <translation>{names} und {last}</translation>
    </message>
    <message>
        <source>{names} and {count} others</source>
        <translation>{names} und {count} weitere</translation>
    </message>
    <message>
        <source>{number}%</source>
        <translation>{number}&#xa0;%</translation>
    </message>
    <message>
        <source>{year}-{month}-{day}</source>
        <translation>{day}.{month}.{year}</translation>
    </message>
    <message>
        <source>.</source>
        <comment>decimal sign</comment>
        <translation>,</translation>
    </message>
    <message>
        <source>new</source>
        <translation>neu</translation>
    </message>
    <message>
        <source>the same</source>
        <translation>gleich</translation>
    </message>
    <message>
        <source>completes</source>
        <translation>ergänzt</translation>
    </message>
    <message>
        <source>contradicts</source>
        <translation>widerspricht</translation>
    </message>
    <message>
        <source>add</source>
        <translation>hinzufügen</translation>
    </message>
    <message>
        <source>take from the file</source>
        <translation>aus der Datei nehmen</translation>
    </message>
    <message>
        <source>fill gaps</source>
        <translation>Lücken füllen</translation>
    </message>
    <message>
        <source>keep, fill gaps</source>
        <translation>behalten, Lücken füllen</translation>
    </message>
    <message>
        <source>keep what is here</source>
        <translation>behalten, was hier steht</translation>
    </message>
    <message>
        <source>leave as it is</source>
        <translation>lassen, wie es ist</translation>
    </message>
    <message>
        <source>Perhaps the same as {names}?</source>
        <translation>Vielleicht dasselbe wie {names}?</translation>
    </message>
    <message>
        <source>{field}: here {here}, there {there}</source>
        <translation>{field}: hier {here}, dort {there}</translation>
    </message>
    <message numerus="yes">
        <source>%n entries</source>
        <translation>
            <numerusform>%n Eintrag</numerusform>
            <numerusform>%n Einträge</numerusform>
        </translation>
    </message>
    <message>
        <source>given</source>
        <translation>angegeben</translation>
    </message>
    <message>
        <source>rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>move</source>
        <translation>Verschieben</translation>
    </message>
    <message>
        <source>draw delivery</source>
        <translation>Lieferung zeichnen</translation>
    </message>
    <message>
        <source>delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>arrange</source>
        <translation>Anordnen</translation>
    </message>
    <message>
        <source>change</source>
        <translation>Ändern</translation>
    </message>
    <message>
        <source>change filter</source>
        <translation>Filter ändern</translation>
    </message>
    <message>
        <source>paste</source>
        <translation>Einfügen</translation>
    </message>
    <message>
        <source>reconnect delivery</source>
        <translation>Lieferung umhängen</translation>
    </message>
    <message>
        <source>import</source>
        <translation>Importieren</translation>
    </message>
    <message>
        <source>import into the map</source>
        <translation>in die Karte importieren</translation>
    </message>
    <message>
        <source>cut</source>
        <translation>Ausschneiden</translation>
    </message>
    <message>
        <source>duplicate</source>
        <translation>Duplizieren</translation>
    </message>
    <message>
        <source>insert in between</source>
        <translation>Dazwischensetzen</translation>
    </message>
    <message>
        <source>change size</source>
        <translation>Größe ändern</translation>
    </message>
    <message>
        <source>align</source>
        <translation>Ausrichten</translation>
    </message>
    <message>
        <source>distribute</source>
        <translation>Verteilen</translation>
    </message>
    <message>
        <source>bend line</source>
        <translation>Linie biegen</translation>
    </message>
    <message>
        <source>move label</source>
        <translation>Beschriftung verschieben</translation>
    </message>
    <message>
        <source>reset lines</source>
        <translation>Linien zurücksetzen</translation>
    </message>
    <message>
        <source>Note: {text}</source>
        <translation>Notiz: {text}</translation>
    </message>
    <message>
        <source>{service} to {customer}</source>
        <translation>{service} an {customer}</translation>
    </message>
    <message>
        <source>{service} from {supplier}</source>
        <translation>{service} von {supplier}</translation>
    </message>
    <message>
        <source>Delivers {list}.</source>
        <translation>Liefert {list}.</translation>
    </message>
    <message>
        <source>Gets {list}.</source>
        <translation>Erhält {list}.</translation>
    </message>
    <message numerus="yes">
        <source>%n hidden by the filter</source>
        <translation>
            <numerusform>%n durch den Filter ausgeblendet</numerusform>
            <numerusform>%n durch den Filter ausgeblendet</numerusform>
        </translation>
    </message>
    <message>
        <source>folded group</source>
        <translation>zugeklappte Gruppe</translation>
    </message>
    <message>
        <source>group</source>
        <translation>Gruppieren</translation>
    </message>
    <message>
        <source>group</source>
        <comment>a group</comment>
        <translation>Gruppe</translation>
    </message>
    <message numerus="yes">
        <source>%n customers</source>
        <translation>
            <numerusform>%n Kunde</numerusform>
            <numerusform>%n Kunden</numerusform>
        </translation>
    </message>
    <message>
        <source>no customer yet</source>
        <translation>noch kein Kunde</translation>
    </message>
    <message>
        <source>{service}, service of {provider}, {customers}</source>
        <translation>{service}, Leistung von {provider}, {customers}</translation>
    </message>
    <message>
        <source>no deliveries yet</source>
        <translation>noch keine Lieferungen</translation>
    </message>
    <message>
        <source>locked</source>
        <translation>gesperrt</translation>
    </message>
    <message numerus="yes">
        <source>serves %n external customers directly</source>
        <translation>
            <numerusform>beliefert %n externen Kunden direkt</numerusform>
            <numerusform>beliefert %n externe Kunden direkt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n suppliers</source>
        <translation>
            <numerusform>%n Lieferant</numerusform>
            <numerusform>%n Lieferanten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n internal customers</source>
        <translation>
            <numerusform>%n interner Kunde</numerusform>
            <numerusform>%n interne Kunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n deliveries away from external customers</source>
        <translation>
            <numerusform>%n Lieferung von externen Kunden entfernt</numerusform>
            <numerusform>%n Lieferungen von externen Kunden entfernt</numerusform>
        </translation>
    </message>
    <message>
        <source>no line of sight: {reason}</source>
        <translation>keine Sichtlinie: {reason}</translation>
    </message>
    <message>
        <source>isolated</source>
        <translation>unverbunden</translation>
    </message>
    <message>
        <source>dead end</source>
        <translation>Sackgasse</translation>
    </message>
    <message>
        <source>closed loop</source>
        <translation>geschlossener Kreislauf</translation>
    </message>
    <message>
        <source>feeds a dead end</source>
        <translation>mündet in eine Sackgasse</translation>
    </message>
    <message>
        <source>{service}, delivery from {provider} to {consumer}</source>
        <translation>{service}, Lieferung von {provider} an {consumer}</translation>
    </message>
    <message>
        <source>{service}, request from {provider} to {consumer}</source>
        <translation>{service}, Anfrage von {provider} an {consumer}</translation>
    </message>
    <message>
        <source>{service}, feedback from {provider} to {consumer}</source>
        <translation>{service}, Rückmeldung von {provider} an {consumer}</translation>
    </message>
    <message>
        <source>criticality {value} of 5</source>
        <translation>Kritikalität {value} von 5</translation>
    </message>
    <message>
        <source>satisfaction {value} of 5</source>
        <translation>Zufriedenheit {value} von 5</translation>
    </message>
    <message>
        <source>standard agreed</source>
        <translation>Standard vereinbart</translation>
    </message>
    <message>
        <source>not active</source>
        <translation>nicht aktiv</translation>
    </message>
    <message>
        <source>department</source>
        <translation>Abteilung</translation>
    </message>
    <message>
        <source>team</source>
        <translation>Team</translation>
    </message>
    <message>
        <source>person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>external customer</source>
        <translation>externer Kunde</translation>
    </message>
    <message>
        <source>external supplier</source>
        <translation>externer Lieferant</translation>
    </message>
    <message>
        <source>ungroup</source>
        <translation>Gruppierung aufheben</translation>
    </message>
    <message>
        <source>join group</source>
        <translation>In die Gruppe aufnehmen</translation>
    </message>
    <message>
        <source>fold</source>
        <translation>Zuklappen</translation>
    </message>
    <message>
        <source>open</source>
        <translation>offen</translation>
    </message>
    <message>
        <source>lock</source>
        <translation>Sperren</translation>
    </message>
    <message>
        <source>unlock</source>
        <translation>Entsperren</translation>
    </message>
    <message>
        <source>change order</source>
        <translation>Reihenfolge ändern</translation>
    </message>
    <message>
        <source>note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>hide</source>
        <translation>Ausblenden</translation>
    </message>
    <message>
        <source>show all</source>
        <translation>Alles zeigen</translation>
    </message>
    <message>
        <source>filter what is shown</source>
        <translation>Anzeige filtern</translation>
    </message>
    <message>
        <source>line style</source>
        <translation>Linienart</translation>
    </message>
    <message>
        <source>what is drawn</source>
        <translation>Darstellung</translation>
    </message>
    <message>
        <source>saved views</source>
        <translation>Gespeicherte Ansichten</translation>
    </message>
    <message>
        <source>chainmap: This is a bug, sorry. What happened is written down in {file}</source>
        <translation>chainmap: Das ist ein Programmfehler, Entschuldigung. Was geschehen ist, steht in {file}</translation>
    </message>
    <message>
        <source>{message} with --force</source>
        <translation>{message} mit --force</translation>
    </message>
    <message>
        <source>chainmap: {message}</source>
        <translation>chainmap: {message}</translation>
    </message>
    <message>
        <source>which deliveries count; usually as the map sets it</source>
        <translation>welche Lieferungen zählen; sonst wie in der Karte eingestellt</translation>
    </message>
    <message>
        <source>usually told by the ending of OUT, else text</source>
        <translation>sonst nach der Endung von OUT, ohne sie text</translation>
    </message>
    <message>
        <source>the file to write</source>
        <translation>die Datei, die geschrieben wird</translation>
    </message>
    <message>
        <source>exit code 1 if findings of these codes stand, not set aside: {codes}</source>
        <translation>Rückgabewert 1, wenn Befunde dieser Art bestehen und nicht zurückgestellt sind: {codes}</translation>
    </message>
    <message>
        <source>A report cannot be written as {name}, only as {endings}; or name a --format.</source>
        <translation>Ein Bericht lässt sich nicht als {name} schreiben, nur als {endings}; oder nennen Sie ein --format.</translation>
    </message>
    <message>
        <source>There is no finding {name}, only {codes}.</source>
        <translation>Es gibt keinen Befund {name}, nur {codes}.</translation>
    </message>
    <message>
        <source>who serves whom, who reaches which external customer, and what stands out</source>
        <translation>wer wen bedient, wer welchen externen Kunden erreicht und was auffällt</translation>
    </message>
    <message>
        <source>the map as a picture or in another program&apos;s format</source>
        <translation>die Karte als Bild oder im Format eines anderen Programms</translation>
    </message>
    <message>
        <source>a map from another program&apos;s file</source>
        <translation>eine Karte aus der Datei eines anderen Programms</translation>
    </message>
    <message>
        <source>give the parties of a map their places</source>
        <translation>den Beteiligten einer Karte ihre Plätze geben</translation>
    </message>
    <message>
        <source>is the file valid, and does it open without loss?</source>
        <translation>ist die Datei gültig, und öffnet sie sich ohne Verlust?</translation>
    </message>
    <message>
        <source>what can be read and written</source>
        <translation>was gelesen und geschrieben werden kann</translation>
    </message>
    <message>
        <source>does this installation start, open, draw, analyse and export?</source>
        <translation>kann diese Installation starten, öffnen, zeichnen, analysieren und exportieren?</translation>
    </message>
    <message>
        <source>Draw, analyse and hand over chains of internal and external customers.</source>
        <translation>Ketten interner und externer Kunden zeichnen, analysieren und weitergeben.</translation>
    </message>
    <message>
        <source>a map to open in the editor</source>
        <translation>eine Karte, die im Editor geöffnet wird</translation>
    </message>
    <message>
        <source>show the version</source>
        <translation>die Version zeigen</translation>
    </message>
    <message>
        <source>Each command tells more with --help.</source>
        <translation>Jeder Befehl sagt mit --help mehr.</translation>
    </message>
    <message>
        <source>commands:</source>
        <translation>Befehle:</translation>
    </message>
    <message>
        <source>There is no command {name}; did you mean {close}?</source>
        <translation>Es gibt keinen Befehl {name}; meinten Sie {close}?</translation>
    </message>
    <message>
        <source>There is neither a command nor a file {name}; see chainmap --help</source>
        <translation>Es gibt weder einen Befehl noch eine Datei {name}; siehe chainmap --help</translation>
    </message>
    <message>
        <source>chainmap: There is no screen here, so the editor cannot open. chainmap analyze and chainmap export work without one; see chainmap --help</source>
        <translation>chainmap: Hier gibt es keinen Bildschirm, der Editor kann sich nicht öffnen. chainmap analyze und chainmap export kommen ohne aus; siehe chainmap --help</translation>
    </message>
    <message>
        <source>if the ending does not tell</source>
        <translation>wenn die Endung es nicht sagt</translation>
    </message>
    <message>
        <source>PNG: dots per inch</source>
        <translation>PNG: Punkte je Zoll</translation>
    </message>
    <message>
        <source>PNG: width in pixels</source>
        <translation>PNG: Breite in Pixeln</translation>
    </message>
    <message>
        <source>pictures: colours</source>
        <translation>Bilder: Farben</translation>
    </message>
    <message>
        <source>PNG and SVG: what is behind</source>
        <translation>PNG und SVG: Hintergrund</translation>
    </message>
    <message>
        <source>PDF: size of the page</source>
        <translation>PDF: Seitengröße</translation>
    </message>
    <message>
        <source>pictures: coloured by {names}</source>
        <translation>Bilder: eingefärbt nach {names}</translation>
    </message>
    <message>
        <source>A map cannot be written as {name}, only as {endings}.</source>
        <translation>Eine Karte lässt sich nicht als {name} schreiben, nur als {endings}.</translation>
    </message>
    <message>
        <source>The picture would be too large; it is written at {dpi} dpi.</source>
        <translation>Das Bild wäre zu groß; es hat {dpi} dpi.</translation>
    </message>
    <message>
        <source>{ending} is no text and needs a file to go to.</source>
        <translation>{ending} ist kein Text und braucht eine Datei als Ziel.</translation>
    </message>
    <message>
        <source>{option} means nothing for {ending}.</source>
        <translation>{option} hat bei {ending} keine Bedeutung.</translation>
    </message>
    <message>
        <source>the file to read; - is standard input</source>
        <translation>die Datei, die gelesen wird; - ist die Standardeingabe</translation>
    </message>
    <message>
        <source>overwrite an output file that exists</source>
        <translation>eine vorhandene Ausgabedatei überschreiben</translation>
    </message>
    <message>
        <source>read, write</source>
        <translation>lesen, schreiben</translation>
    </message>
    <message>
        <source>write</source>
        <translation>schreiben</translation>
    </message>
    <message>
        <source>a ChainMap map</source>
        <translation>eine ChainMap-Karte</translation>
    </message>
    <message>
        <source>a picture in pixels</source>
        <translation>ein Bild aus Pixeln</translation>
    </message>
    <message>
        <source>a picture for the web or to edit</source>
        <translation>ein Bild fürs Web oder zum Bearbeiten</translation>
    </message>
    <message>
        <source>a page to print</source>
        <translation>eine Seite zum Drucken</translation>
    </message>
    <message>
        <source>the report of chainmap analyze</source>
        <translation>der Bericht von chainmap analyze</translation>
    </message>
    <message>
        <source>the map to write</source>
        <translation>die Karte, die geschrieben wird</translation>
    </message>
    <message>
        <source>into this map: of a workbook of ChainMap what was changed in it, of other files what is new</source>
        <translation>in diese Karte: aus einer Arbeitsmappe von ChainMap, was darin geändert wurde, aus anderen Dateien, was neu ist</translation>
    </message>
    <message>
        <source>{name} cannot be imported, only {endings}; or name a --format.</source>
        <translation>{name} lässt sich nicht importieren, nur {endings}; oder nennen Sie ein --format.</translation>
    </message>
    <message>
        <source>the map to write; usually FILE itself</source>
        <translation>die Karte, die geschrieben wird; sonst FILE selbst</translation>
    </message>
    <message>
        <source>where the external customers stand</source>
        <translation>wo die externen Kunden stehen</translation>
    </message>
    <message>
        <source>move no party that has a place</source>
        <translation>keinen Beteiligten bewegen, der schon einen Platz hat</translation>
    </message>
    <message>
        <source>arguments</source>
        <translation>Argumente</translation>
    </message>
    <message>
        <source>options</source>
        <translation>Optionen</translation>
    </message>
    <message>
        <source>show this help</source>
        <translation>diese Hilfe zeigen</translation>
    </message>
    <message>
        <source>language of messages and reports</source>
        <translation>Sprache der Meldungen und Berichte</translation>
    </message>
    <message>
        <source>{problem}; see {program} --help</source>
        <translation>{problem}; siehe {program} --help</translation>
    </message>
    <message>
        <source>usage: </source>
        <translation>Aufruf: </translation>
    </message>
    <message>
        <source>{what} is missing</source>
        <translation>{what} fehlt</translation>
    </message>
    <message>
        <source>there is no {what}</source>
        <translation>{what} gibt es nicht</translation>
    </message>
    <message>
        <source>{option} cannot be {what}, only {list}</source>
        <translation>{option} kann nicht {what} sein, nur {list}</translation>
    </message>
    <message>
        <source>{option} needs a value</source>
        <translation>{option} braucht einen Wert</translation>
    </message>
    <message>
        <source>{option} cannot be {what}</source>
        <translation>{option} kann nicht {what} sein</translation>
    </message>
    <message>
        <source>{option} and {what} exclude each other</source>
        <translation>{option} und {what} schließen einander aus</translation>
    </message>
    <message>
        <source>The attribute “{key}” is not declared; it was read as text.</source>
        <translation>Das Attribut „{key}“ ist nicht deklariert; es wurde als Text gelesen.</translation>
    </message>
    <message>
        <source>“{key}” is declared as a number or yes/no but holds “{value}”; it was kept as text.</source>
        <translation>„{key}“ ist als Zahl oder Ja/Nein deklariert, enthält aber „{value}“; der Wert blieb als Text erhalten.</translation>
    </message>
    <message>
        <source>Characters that cannot be shown were replaced.</source>
        <translation>Nicht darstellbare Zeichen wurden ersetzt.</translation>
    </message>
    <message numerus="yes">
        <source>The file holds %n graphs; all were read into one map.</source>
        <translation>
            <numerusform>Die Datei enthält %n Graphen; er wurde gelesen.</numerusform>
            <numerusform>Die Datei enthält %n Graphen; alle wurden in eine Karte gelesen.</numerusform>
        </translation>
    </message>
    <message>
        <source>The file holds no graph; the map is empty.</source>
        <translation>Die Datei enthält keinen Graphen; die Karte ist leer.</translation>
    </message>
    <message>
        <source>The ChainMap data in this file cannot be read; only the visible graph was imported.</source>
        <translation>Die ChainMap-Daten in dieser Datei sind nicht lesbar; nur der sichtbare Graph wurde importiert.</translation>
    </message>
    <message>
        <source>“{name}”: {field} was changed in another program; “{value}” was taken over.</source>
        <translation>„{name}“: {field} wurde in einem anderen Programm geändert; „{value}“ wurde übernommen.</translation>
    </message>
    <message>
        <source>“{name}” was added in another program.</source>
        <translation>„{name}“ wurde in einem anderen Programm hinzugefügt.</translation>
    </message>
    <message>
        <source>“{name}” was removed in another program and is removed here too.</source>
        <translation>„{name}“ wurde in einem anderen Programm entfernt und fehlt nun auch hier.</translation>
    </message>
    <message>
        <source>The id “{id}” stands twice; the second node got another one.</source>
        <translation>Die Kennung „{id}“ kommt doppelt vor; der zweite Knoten erhielt eine andere.</translation>
    </message>
    <message>
        <source>“{id}” is linked but not described; it became a department.</source>
        <translation>„{id}“ ist verbunden, aber nicht beschrieben; daraus wurde eine Abteilung.</translation>
    </message>
    <message>
        <source>A link without a start or an end was left out.</source>
        <translation>Eine Verbindung ohne Lieferant oder ohne Empfänger wurde ausgelassen.</translation>
    </message>
    <message numerus="yes">
        <source>%n links have no direction; each was read as a delivery in the order of the file.</source>
        <translation>
            <numerusform>%n Verbindung hat keine Richtung; sie wurde in der Reihenfolge der Datei als Lieferung gelesen.</numerusform>
            <numerusform>%n Verbindungen haben keine Richtung; jede wurde in der Reihenfolge der Datei als Lieferung gelesen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n links have no name; they are called after their two ends.</source>
        <translation>
            <numerusform>%n Verbindung hat keinen Namen; sie heißt nach ihren beiden Enden.</numerusform>
            <numerusform>%n Verbindungen haben keinen Namen; sie heißen nach ihren beiden Enden.</numerusform>
        </translation>
    </message>
    <message>
        <source>“{name}” delivers to itself; the analysis leaves this out.</source>
        <translation>„{name}“ beliefert sich selbst; die Auswertung lässt das außer Acht.</translation>
    </message>
    <message>
        <source>“{name}” has no valid position; it will be placed by the layout.</source>
        <translation>„{name}“ hat keine gültige Position; das Layout sucht einen Platz.</translation>
    </message>
    <message>
        <source>Positions are longitudes and latitudes; they were scaled to the map.</source>
        <translation>Die Positionen sind Längen- und Breitengrade; sie wurden auf die Karte umgerechnet.</translation>
    </message>
    <message>
        <source>The group “{name}” lies in another group; it became one beside it.</source>
        <translation>Die Gruppe „{name}“ liegt in einer anderen Gruppe; sie steht nun neben ihr.</translation>
    </message>
    <message>
        <source>The group “{name}” has links of its own; it also became a department.</source>
        <translation>Die Gruppe „{name}“ hat eigene Verbindungen; sie wurde zusätzlich zu einer Abteilung.</translation>
    </message>
    <message>
        <source>Ports were left out; the links at them were kept.</source>
        <translation>Anschlusspunkte (Ports) wurden ausgelassen; ihre Verbindungen blieben erhalten.</translation>
    </message>
    <message>
        <source>A link with several ends became one service with several customers.</source>
        <translation>Aus einer Verbindung mit mehreren Enden wurde eine Leistung mit mehreren Kunden.</translation>
    </message>
    <message>
        <source>Type a chain: {example}</source>
        <translation>Kette tippen: {example}</translation>
    </message>
    <message>
        <source>Release to put it in between: {service}</source>
        <translation>Loslassen setzt es dazwischen: {service}</translation>
    </message>
    <message>
        <source>Release to make it part of {group}.</source>
        <translation>Loslassen nimmt es in die Gruppe {group} auf.</translation>
    </message>
    <message>
        <source>Nothing changed: a delivery ends at a party.</source>
        <translation>Nichts geändert: Eine Lieferung endet bei einem Beteiligten.</translation>
    </message>
    <message>
        <source>Release on the party that shall be at this end.</source>
        <translation>Auf dem Beteiligten loslassen, der an diesem Ende stehen soll.</translation>
    </message>
    <message>
        <source>Leave everything where it is</source>
        <translation>Lässt alles, wo es ist</translation>
    </message>
    <message>
        <source>The layout is being worked out.</source>
        <translation>Die Anordnung wird berechnet.</translation>
    </message>
    <message numerus="yes">
        <source>Filtered: %n things are hidden</source>
        <translation>
            <numerusform>Gefiltert: %n Element ist ausgeblendet</numerusform>
            <numerusform>Gefiltert: %n Elemente sind ausgeblendet</numerusform>
        </translation>
    </message>
    <message>
        <source>Show everything again</source>
        <translation>Wieder alles zeigen</translation>
    </message>
    <message numerus="yes">
        <source>Up to %n deliveries around {party}</source>
        <translation>
            <numerusform>Bis zu %n Lieferung um {party}</numerusform>
            <numerusform>Bis zu %n Lieferungen um {party}</numerusform>
        </translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>Gruppen</translation>
    </message>
    <message>
        <source>Kinds</source>
        <translation>Arten</translation>
    </message>
    <message>
        <source>What travels</source>
        <translation>Was unterwegs ist</translation>
    </message>
    <message>
        <source>Criticality of deliveries</source>
        <translation>Kritikalität der Lieferungen</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>From {score}</source>
        <translation>Ab {score}</translation>
    </message>
    <message>
        <source>Presentation</source>
        <translation>Präsentation</translation>
    </message>
    <message>
        <source>Keep what is seen now as a view</source>
        <translation>Behält, was jetzt zu sehen ist, als Ansicht</translation>
    </message>
    <message>
        <source>Make the chosen view what is seen now</source>
        <translation>Macht die gewählte Ansicht zu dem, was jetzt zu sehen ist</translation>
    </message>
    <message>
        <source>Remove the chosen view</source>
        <translation>Entfernt die gewählte Ansicht</translation>
    </message>
    <message>
        <source>Present the views on the full screen</source>
        <translation>Zeigt die Ansichten auf dem ganzen Bildschirm</translation>
    </message>
    <message>
        <source>What is said to it</source>
        <translation>Was dazu gesagt wird</translation>
    </message>
    <message>
        <source>View {number}</source>
        <translation>Ansicht {number}</translation>
    </message>
    <message>
        <source>Pa&amp;nels</source>
        <translation>Fenster&amp;bereiche</translation>
    </message>
    <message>
        <source>What is &amp;shown</source>
        <translation>Was &amp;gezeigt wird</translation>
    </message>
    <message>
        <source>Saved &amp;views</source>
        <translation>Gespeicherte A&amp;nsichten</translation>
    </message>
    <message>
        <source>The engine {name} cannot reckon {lacks}; choose one of: {usable}.</source>
        <translation>Die Rechenmaschine {name} kennt {lacks} nicht; wählbar sind: {usable}.</translation>
    </message>
    <message>
        <source>There is no networkx engine {name} installed; choose one of: {usable}.</source>
        <translation>Eine networkx-Rechenmaschine {name} ist nicht installiert; wählbar sind: {usable}.</translation>
    </message>
    <message>
        <source>Set aside: {reason}</source>
        <translation>Zurückgestellt: {reason}</translation>
    </message>
    <message>
        <source>Set aside on {day}: {reason}</source>
        <translation>Zurückgestellt am {day}: {reason}</translation>
    </message>
    <message>
        <source>{finding} – {reason}</source>
        <translation>{finding} – {reason}</translation>
    </message>
    <message>
        <source>In full: {names}</source>
        <translation>Vollständig: {names}</translation>
    </message>
    <message>
        <source>a written service policy</source>
        <translation>schriftliche Servicegrundsätze</translation>
    </message>
    <message>
        <source>service standards</source>
        <translation>Servicestandards</translation>
    </message>
    <message>
        <source>trained staff</source>
        <translation>geschulte Mitarbeitende</translation>
    </message>
    <message>
        <source>service as a priority</source>
        <translation>Service als Vorrang</translation>
    </message>
    <message>
        <source>reward for good service</source>
        <translation>Anerkennung für guten Service</translation>
    </message>
    <message>
        <source>at most {figure}</source>
        <translation>höchstens {figure}</translation>
    </message>
    <message>
        <source>at least {figure}</source>
        <translation>mindestens {figure}</translation>
    </message>
    <message>
        <source>target {target}, measured {measured}</source>
        <translation>Ziel {target}, gemessen {measured}</translation>
    </message>
    <message>
        <source>{metric}: {told}</source>
        <translation>{metric}: {told}</translation>
    </message>
    <message>
        <source>{figure} {unit}</source>
        <translation>{figure} {unit}</translation>
    </message>
    <message>
        <source>{service} from {provider}</source>
        <translation>{service} von {provider}</translation>
    </message>
    <message>
        <source>Serious from 50 % of the weight of all external customers, notable from 10 %, else for information; without weights their number counts.</source>
        <translation>Schwerwiegend ab 50 % des Gewichts aller externen Kunden, beachtenswert ab 10 %, sonst zur Kenntnis; ohne Gewichte zählt die Anzahl.</translation>
    </message>
    <message>
        <source>Serious where work goes in or out and is lost; notable where there is none.</source>
        <translation>Schwerwiegend, wo Arbeit hinein- oder hinausgeht und verloren ist; beachtenswert, wo es keine gibt.</translation>
    </message>
    <message>
        <source>Serious; notable where the customer has less than 10 % of the weight.</source>
        <translation>Schwerwiegend; beachtenswert, wenn der Kunde weniger als 10 % des Gewichts hat.</translation>
    </message>
    <message>
        <source>Always notable.</source>
        <translation>Immer beachtenswert.</translation>
    </message>
    <message>
        <source>Notable where something critical goes round in the loop, else for information.</source>
        <translation>Beachtenswert, wo etwas Kritisches in der Schleife kreist, sonst zur Kenntnis.</translation>
    </message>
    <message>
        <source>Notable where one is dissatisfied with the other, else for information.</source>
        <translation>Beachtenswert, wo einer mit dem anderen unzufrieden ist, sonst zur Kenntnis.</translation>
    </message>
    <message>
        <source>By the importance of the need: serious at 4 and 5, notable at 3 or where it is not known, for information at 1 and 2.</source>
        <translation>Nach der Wichtigkeit des Bedarfs: schwerwiegend bei 4 und 5, beachtenswert bei 3 oder wo sie nicht bekannt ist, zur Kenntnis bei 1 und 2.</translation>
    </message>
    <message>
        <source>Notable; a step more where the delivery is critical, a step less where 90 % of the target is attained.</source>
        <translation>Beachtenswert; eine Stufe mehr bei einer kritischen Lieferung, eine weniger, wenn 90 % des Ziels erreicht sind.</translation>
    </message>
    <message>
        <source>Notable; serious where the promise itself is missed at present.</source>
        <translation>Beachtenswert; schwerwiegend, wenn die Zusage selbst zurzeit verfehlt wird.</translation>
    </message>
    <message>
        <source>Serious from a gap of 3, notable at 2, for information at 1; a step more where the delivery is critical.</source>
        <translation>Schwerwiegend ab einem Abstand von 3, beachtenswert bei 2, zur Kenntnis bei 1; eine Stufe mehr bei einer kritischen Lieferung.</translation>
    </message>
    <message>
        <source>Notable at a criticality of 5 or where somebody outside receives it, else for information.</source>
        <translation>Beachtenswert bei Kritikalität 5 oder wenn jemand außerhalb sie erhält, sonst zur Kenntnis.</translation>
    </message>
    <message>
        <source>Serious below 25 of 100, notable below 50, for information where only single items are at 0.</source>
        <translation>Schwerwiegend unter 25 von 100, beachtenswert unter 50, zur Kenntnis, wo nur einzelne Punkte auf 0 stehen.</translation>
    </message>
    <message>
        <source>Always for information.</source>
        <translation>Immer zur Kenntnis.</translation>
    </message>
    <message>
        <source>Betweenness is being worked out; all other answers are there.</source>
        <translation>Die Zwischenzentralität wird berechnet; alle anderen Antworten liegen vor.</translation>
    </message>
    <message>
        <source>Do without betweenness until the next edit</source>
        <translation>Bis zur nächsten Änderung auf die Zwischenzentralität verzichten</translation>
    </message>
    <message>
        <source>Betweenness could not be reckoned ({detail}); all other answers are there.</source>
        <translation>Die Zwischenzentralität ließ sich nicht berechnen ({detail}); alle anderen Antworten liegen vor.</translation>
    </message>
    <message>
        <source>betweenness from all parties, however large the map, not from a sample</source>
        <translation>Zwischenzentralität aus allen Beteiligten statt aus einer Stichprobe, wie groß die Karte auch ist</translation>
    </message>
    <message>
        <source>reckon betweenness with this installed engine of networkx (always exact)</source>
        <translation>Zwischenzentralität mit dieser installierten Rechenmaschine von networkx berechnen (immer exakt)</translation>
    </message>
    <message>
        <source>Betweenness</source>
        <translation>Zwischenzentralität</translation>
    </message>
    <message>
        <source>A what-if is on: a delivery for trial ends at a party.</source>
        <translation>„Was wäre, wenn“ läuft: Eine Lieferung auf Probe endet bei einem Beteiligten.</translation>
    </message>
    <message>
        <source>What &amp;if …</source>
        <translation>&amp;Was wäre, wenn …</translation>
    </message>
    <message>
        <source>Try what would happen without a party, or with one delivery more</source>
        <translation>Ausprobieren, was ohne einen Beteiligten oder mit einer Lieferung mehr wäre</translation>
    </message>
    <message>
        <source>&amp;Take out for trial</source>
        <translation>Probeweise &amp;herausnehmen</translation>
    </message>
    <message>
        <source>What would happen without what is selected? The map stays as it is.</source>
        <translation>Was wäre ohne das Ausgewählte? Die Karte bleibt, wie sie ist.</translation>
    </message>
    <message>
        <source>what if</source>
        <translation>Was wäre, wenn</translation>
    </message>
    <message>
        <source>What &amp;if</source>
        <translation>&amp;Was wäre, wenn</translation>
    </message>
    <message numerus="yes">
        <source>%n taken out</source>
        <translation>
            <numerusform>%n herausgenommen</numerusform>
            <numerusform>%n herausgenommen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n added</source>
        <translation>
            <numerusform>%n hinzugefügt</numerusform>
            <numerusform>%n hinzugefügt</numerusform>
        </translation>
    </message>
    <message>
        <source>take something out, or draw a delivery</source>
        <translation>etwas herausnehmen oder eine Lieferung zeichnen</translation>
    </message>
    <message>
        <source>What if: {what} · Esc ends it</source>
        <translation>Was wäre, wenn: {what} · Esc beendet</translation>
    </message>
    <message>
        <source>This is not the map. Click to go back to it.</source>
        <translation>Das ist nicht die Karte. Ein Klick führt zu ihr zurück.</translation>
    </message>
    <message>
        <source>What if this delivery existed?</source>
        <translation>Was wäre mit dieser Lieferung?</translation>
    </message>
    <message>
        <source>Try it</source>
        <translation>Ausprobieren</translation>
    </message>
    <message>
        <source>Take out what is selected</source>
        <translation>Ausgewähltes herausnehmen</translation>
    </message>
    <message>
        <source>What would happen without it? The map stays as it is.</source>
        <translation>Was wäre ohne das? Die Karte bleibt, wie sie ist.</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Anwenden</translation>
    </message>
    <message>
        <source>Change the map like this; can be undone</source>
        <translation>Die Karte so ändern; lässt sich rückgängig machen</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>End the what-if; the map stays as it is</source>
        <translation>„Was wäre, wenn“ beenden; die Karte bleibt, wie sie ist</translation>
    </message>
    <message>
        <source>Taken out</source>
        <translation>Herausgenommen</translation>
    </message>
    <message>
        <source>Put it back</source>
        <translation>Wieder einsetzen</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Hinzugefügt</translation>
    </message>
    <message>
        <source>Do not add it</source>
        <translation>Doch nicht hinzufügen</translation>
    </message>
    <message>
        <source>Select a party or a delivery and take it out, or choose a delivery that might be. While the what-if is on, drawing on the map adds to it. Nothing is changed.</source>
        <translation>Einen Beteiligten oder eine Lieferung auswählen und herausnehmen, oder eine denkbare Lieferung wählen. Solange „Was wäre, wenn“ läuft, kommt hinzu, was auf der Karte gezeichnet wird. Geändert wird nichts.</translation>
    </message>
    <message>
        <source>Affected</source>
        <translation>Betroffen</translation>
    </message>
    <message>
        <source>An input is missing, at once or further up.</source>
        <translation>Es fehlt etwas: direkt oder weiter vorn in der Kette.</translation>
    </message>
    <message>
        <source>Cut off</source>
        <translation>Abgeschnitten</translation>
    </message>
    <message>
        <source>No way left to any external customer; customers whom nobody supplies any more.</source>
        <translation>Kein Weg mehr zu einem externen Kunden; Kunden, die niemand mehr beliefert.</translation>
    </message>
    <message>
        <source>What else would change</source>
        <translation>Was sich sonst ändern würde</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Nichts</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>Niemand</translation>
    </message>
    <message>
        <source>{share} of the customers’ weight</source>
        <translation>{share} des Kundengewichts</translation>
    </message>
    <message>
        <source>{party} gains a line of sight: {chain}</source>
        <translation>{party} bekommt eine Sichtlinie: {chain}</translation>
    </message>
    <message>
        <source>{party} is no single point of failure any more</source>
        <translation>{party} ist kein Ausfallrisiko mehr</translation>
    </message>
    <message>
        <source>{party} becomes a single point of failure</source>
        <translation>{party} wird zum Ausfallrisiko</translation>
    </message>
    <message>
        <source>{party}: tier {before} becomes {after}</source>
        <translation>{party}: Stufe {before} wird zu {after}</translation>
    </message>
    <message>
        <source>A loop closes: {parties}</source>
        <translation>Eine Schleife schließt sich: {parties}</translation>
    </message>
    <message>
        <source>A loop opens: {parties}</source>
        <translation>Eine Schleife öffnet sich: {parties}</translation>
    </message>
    <message>
        <source>Affected: {who}</source>
        <translation>Betroffen: {who}</translation>
    </message>
    <message>
        <source>Cut off: {who}</source>
        <translation>Abgeschnitten: {who}</translation>
    </message>
    <message>
        <source>Line of sight: {before} → {after}</source>
        <translation>Sichtlinie: {before} → {after}</translation>
    </message>
    <message numerus="yes">
        <source>%n names were too long and have been cut</source>
        <translation>
            <numerusform>%n Name war zu lang und wurde gekürzt</numerusform>
            <numerusform>%n Namen waren zu lang und wurden gekürzt</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing added: these are more than {number} deliveries.</source>
        <translation>Nichts hinzugefügt: Das sind mehr als {number} Lieferungen.</translation>
    </message>
    <message>
        <source>Nothing added: a cell in line {line} is too long. Is a quotation mark left open?</source>
        <translation>Nichts hinzugefügt: Eine Zelle in Zeile {line} ist zu lang. Fehlt ein schließendes Anführungszeichen?</translation>
    </message>
    <message>
        <source>A name has {number} characters at most.</source>
        <translation>Ein Name hat höchstens {number} Zeichen.</translation>
    </message>
    <message>
        <source>&amp;Findings (CSV) …</source>
        <translation>Be&amp;funde (CSV) …</translation>
    </message>
    <message>
        <source>All findings as a table</source>
        <translation>Alle Befunde als Tabelle</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Schwere</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Was festgestellt wurde</translation>
    </message>
    <message>
        <source>What would mend it</source>
        <translation>Was abhilft</translation>
    </message>
    <message>
        <source>About (ids)</source>
        <translation>Betrifft (Kennungen)</translation>
    </message>
    <message>
        <source>Set aside because</source>
        <translation>Zurückgestellt, weil</translation>
    </message>
    <message>
        <source>Set aside on</source>
        <translation>Zurückgestellt am</translation>
    </message>
    <message>
        <source>No findings: nothing deserves a second look here.</source>
        <translation>Keine Befunde: Hier verdient nichts einen zweiten Blick.</translation>
    </message>
    <message>
        <source>All findings have been set aside.</source>
        <translation>Alle Befunde sind zurückgestellt.</translation>
    </message>
    <message>
        <source>No finding fits what is chosen above.</source>
        <translation>Kein Befund passt zu dem, was oben gewählt ist.</translation>
    </message>
    <message numerus="yes">
        <source>%n dismissals meet no finding any more.</source>
        <translation>
            <numerusform>%n Zurückstellung trifft auf keinen Befund mehr zu.</numerusform>
            <numerusform>%n Zurückstellungen treffen auf keinen Befund mehr zu.</numerusform>
        </translation>
    </message>
    <message>
        <source>Why is “{finding}” set aside?</source>
        <translation>Warum wird „{finding}“ zurückgestellt?</translation>
    </message>
    <message numerus="yes">
        <source>Why are these %n findings set aside?</source>
        <translation>
            <numerusform>Warum wird dieser %n Befund zurückgestellt?</numerusform>
            <numerusform>Warum werden diese %n Befunde zurückgestellt?</numerusform>
        </translation>
    </message>
    <message>
        <source>The map has changed meanwhile; nothing was set aside.</source>
        <translation>Die Karte hat sich inzwischen geändert; nichts wurde zurückgestellt.</translation>
    </message>
    <message>
        <source>{caption} {figure}</source>
        <translation>{caption} {figure}</translation>
    </message>
    <message>
        <source>{caption}: {tip}</source>
        <translation>{caption}: {tip}</translation>
    </message>
    <message>
        <source>set finding aside</source>
        <translation>Befund zurückstellen</translation>
    </message>
    <message>
        <source>restore finding</source>
        <translation>Befund wiederherstellen</translation>
    </message>
    <message>
        <source>Findings for a spreadsheet</source>
        <translation>Befunde für Tabellenprogramme</translation>
    </message>
    <message>
        <source>Findings, tabs between the columns</source>
        <translation>Befunde mit Tabulatoren zwischen den Spalten</translation>
    </message>
    <message>
        <source>Findings in Markdown</source>
        <translation>Befunde in Markdown</translation>
    </message>
    <message>
        <source>{severity}: {count}</source>
        <translation>{severity}: {count}</translation>
    </message>
    <message>
        <source>Set aside, copy, export</source>
        <translation>Zurückgestellte, Export</translation>
    </message>
    <message>
        <source>Kind of finding</source>
        <translation>Art des Befunds</translation>
    </message>
    <message>
        <source>Search the findings</source>
        <translation>Befunde durchsuchen</translation>
    </message>
    <message>
        <source>Show what was set aside ({count})</source>
        <translation>Zurückgestellte zeigen ({count})</translation>
    </message>
    <message>
        <source>Export the list as CSV …</source>
        <translation>Liste als CSV exportieren …</translation>
    </message>
    <message>
        <source>Export the list as TSV …</source>
        <translation>Liste als TSV exportieren …</translation>
    </message>
    <message>
        <source>Export the list as Markdown …</source>
        <translation>Liste als Markdown exportieren …</translation>
    </message>
    <message>
        <source>Show on the canvas</source>
        <translation>Auf der Karte zeigen</translation>
    </message>
    <message>
        <source>Take out for trial</source>
        <translation>Probeweise herausnehmen</translation>
    </message>
    <message>
        <source>Set aside …</source>
        <translation>Zurückstellen …</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>What this was about has changed; it hides nothing any more.</source>
        <translation>Worum es ging, hat sich geändert; die Zurückstellung verbirgt nichts mehr.</translation>
    </message>
    <message>
        <source>Not all of it is shown on the canvas.</source>
        <translation>Auf der Zeichenfläche ist nicht alles davon eingeblendet.</translation>
    </message>
    <message>
        <source>{severity}. Rule: {rule}</source>
        <translation>{severity}. Regel: {rule}</translation>
    </message>
    <message>
        <source>For example: wanted so, agreed with the head of Sales</source>
        <translation>Zum Beispiel: so gewollt, mit der Vertriebsleitung abgestimmt</translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation>Zurückstellen</translation>
    </message>
    <message>
        <source>&amp;Matrix</source>
        <translation>&amp;Matrix</translation>
    </message>
    <message>
        <source>not in use</source>
        <translation>nicht in Gebrauch</translation>
    </message>
    <message>
        <source>does not count under this filter</source>
        <translation>zählt unter diesem Filter nicht</translation>
    </message>
    <message>
        <source>{name} ({remark})</source>
        <translation>{name} ({remark})</translation>
    </message>
    <message>
        <source>Type what is delivered.</source>
        <translation>Tippen, was geliefert wird.</translation>
    </message>
    <message>
        <source>Below the diagonal: feedback, it goes back up the chain</source>
        <translation>Unter der Diagonale: Rückfluss, es geht in der Kette zurück</translation>
    </message>
    <message>
        <source>gives {out}, receives {into}</source>
        <translation>gibt {out}, erhält {into}</translation>
    </message>
    <message>
        <source>Rows give, columns receive</source>
        <translation>Zeilen geben, Spalten erhalten</translation>
    </message>
    <message>
        <source>Order: who supplies comes before whom it supplies (topological generations of the condensed internal links), then by name. External suppliers stand above, external customers on the right. A frame is a loop; below the diagonal is feedback.</source>
        <translation>Reihenfolge: Wer liefert, steht vor dem, den er beliefert (topologische Generationen der verdichteten internen Verbindungen), dann nach Namen. Externe Lieferanten stehen oben, externe Kunden rechts. Ein Rahmen ist eine Schleife; unter der Diagonale steht Rückfluss.</translation>
    </message>
    <message>
        <source>Colour of the cells</source>
        <translation>Farbe der Zellen</translation>
    </message>
    <message>
        <source>What the cells are coloured by</source>
        <translation>Wonach die Zellen gefärbt sind</translation>
    </message>
    <message>
        <source>Size of the cells</source>
        <translation>Größe der Zellen</translation>
    </message>
    <message>
        <source>Size of the cells (Ctrl and the wheel)</source>
        <translation>Größe der Zellen (Strg und Mausrad)</translation>
    </message>
    <message>
        <source>Customer–supplier matrix</source>
        <translation>Kunden-Lieferanten-Matrix</translation>
    </message>
    <message>
        <source>The matrix shows who delivers what to whom. Draw two departments on the map first; then type here what one delivers to the other.</source>
        <translation>Die Matrix zeigt, wer wem was liefert. Zuerst zwei Abteilungen auf die Karte zeichnen; dann hier tippen, was die eine der anderen liefert.</translation>
    </message>
    <message>
        <source>Order being reckoned …</source>
        <translation>Reihenfolge wird berechnet …</translation>
    </message>
    <message>
        <source>Order of an older map</source>
        <translation>Reihenfolge eines älteren Stands</translation>
    </message>
    <message numerus="yes">
        <source>%n deliveries removed.</source>
        <translation>
            <numerusform>%n Lieferung entfernt.</numerusform>
            <numerusform>%n Lieferungen entfernt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose cells with deliveries to remove them.</source>
        <translation>Zum Entfernen Zellen mit Lieferungen wählen.</translation>
    </message>
    <message>
        <source>One more delivery in this cell (Ins)</source>
        <translation>Noch eine Lieferung in dieser Zelle (Einfg)</translation>
    </message>
    <message>
        <source>Deliveries of the current cell</source>
        <translation>Lieferungen der aktuellen Zelle</translation>
    </message>
    <message>
        <source>No cell chosen</source>
        <translation>Keine Zelle gewählt</translation>
    </message>
    <message>
        <source>What is delivered?</source>
        <translation>Was wird geliefert?</translation>
    </message>
    <message>
        <source>{name} is delivered here already.</source>
        <translation>„{name}“ wird hier schon geliefert.</translation>
    </message>
    <message>
        <source>No colour</source>
        <translation>Ohne Farbe</translation>
    </message>
    <message>
        <source>Number of deliveries</source>
        <translation>Anzahl Lieferungen</translation>
    </message>
    <message>
        <source>Lowest satisfaction</source>
        <translation>Niedrigste Zufriedenheit</translation>
    </message>
    <message>
        <source>Lowest trust</source>
        <translation>Niedrigstes Vertrauen</translation>
    </message>
    <message>
        <source>Highest criticality</source>
        <translation>Höchste Kritikalität</translation>
    </message>
    <message>
        <source>Standard</source>
        <translation>Standard</translation>
    </message>
    <message>
        <source>The figure is the number of deliveries.</source>
        <translation>Die Zahl ist die Anzahl der Lieferungen.</translation>
    </message>
    <message>
        <source>The figure is the number of deliveries; more are stronger.</source>
        <translation>Die Zahl ist die Anzahl der Lieferungen; mehr sind kräftiger.</translation>
    </message>
    <message>
        <source>1 to 5, higher is stronger; – is not known. The highest counts.</source>
        <translation>1 bis 5, höher ist kräftiger; – ist nicht bekannt. Die höchste zählt.</translation>
    </message>
    <message>
        <source>✗ missed, ? not measured, – no standard, ✓ met. The worst counts.</source>
        <translation>✗ verfehlt, ? nicht gemessen, – kein Standard, ✓ erfüllt. Der schlechteste zählt.</translation>
    </message>
    <message>
        <source>The party is no longer on the map.</source>
        <translation>Den Beteiligten gibt es auf der Karte nicht mehr.</translation>
    </message>
    <message>
        <source>Take out of the group</source>
        <translation>Aus der Gruppe nehmen</translation>
    </message>
    <message>
        <source>Only the selected parties leave; the group stays</source>
        <translation>Nur die ausgewählten Beteiligten gehen; die Gruppe bleibt</translation>
    </message>
    <message>
        <source>Select the parties that shall be a group.</source>
        <translation>Bitte die Beteiligten auswählen, die eine Gruppe werden sollen.</translation>
    </message>
    <message>
        <source>take out of group</source>
        <translation>aus der Gruppe nehmen</translation>
    </message>
    <message>
        <source>Type the name of the group, then press Enter.</source>
        <translation>Namen des Bereichs eingeben, dann Enter drücken.</translation>
    </message>
    <message>
        <source>The group gets an area where nobody else stands between its members.</source>
        <translation>Eine Fläche bekommt die Gruppe, wo niemand sonst zwischen ihren Mitgliedern steht.</translation>
    </message>
    <message>
        <source>Open the group first: the layout leads the lines to it.</source>
        <translation>Erst die Gruppe öffnen: Die Linien zu ihr führt das Layout.</translation>
    </message>
    <message>
        <source>End the colouring (Esc)</source>
        <translation>Einfärbung beenden (Esc)</translation>
    </message>
    <message>
        <source>Tier 5 and more</source>
        <translation>Stufe 5 und mehr</translation>
    </message>
    <message>
        <source>Front line: supplies external customers</source>
        <translation>Vorderste Linie: beliefert externe Kunden</translation>
    </message>
    <message>
        <source>Back office: the number is the tier</source>
        <translation>Hintergrund: die Zahl ist die Stufe</translation>
    </message>
    <message>
        <source>in→out</source>
        <translation>ein→aus</translation>
    </message>
    <message>
        <source>Few deliveries in and out</source>
        <translation>Wenige Lieferungen ein und aus</translation>
    </message>
    <message>
        <source>Many deliveries in and out</source>
        <translation>Viele Lieferungen ein und aus</translation>
    </message>
    <message>
        <source>No delivery</source>
        <translation>Keine Lieferung</translation>
    </message>
    <message>
        <source>n findings, at least one serious</source>
        <translation>n Befunde, mindestens ein schwerwiegender</translation>
    </message>
    <message>
        <source>n findings, at least one notable</source>
        <translation>n Befunde, mindestens ein beachtenswerter</translation>
    </message>
    <message>
        <source>n findings for information</source>
        <translation>n Befunde zur Kenntnis</translation>
    </message>
    <message>
        <source>Standard met</source>
        <translation>Standard erfüllt</translation>
    </message>
    <message>
        <source>Agreed, not measured</source>
        <translation>Vereinbart, nicht gemessen</translation>
    </message>
    <message>
        <source>No standard</source>
        <translation>Kein Standard</translation>
    </message>
    <message>
        <source>Tier 1: supplies external customers</source>
        <translation>Stufe 1: beliefert externe Kunden</translation>
    </message>
    <message>
        <source>Tier {number}</source>
        <translation>Stufe {number}</translation>
    </message>
    <message numerus="yes">
        <source>Loop {letter}: %n parties</source>
        <translation>
            <numerusform>Schleife {letter}: %n Beteiligter</numerusform>
            <numerusform>Schleife {letter}: %n Beteiligte</numerusform>
        </translation>
    </message>
    <message>
        <source>1: least critical</source>
        <translation>1: am wenigsten kritisch</translation>
    </message>
    <message>
        <source>5: most critical</source>
        <translation>5: am kritischsten</translation>
    </message>
    <message>
        <source>1: no trust</source>
        <translation>1: kein Vertrauen</translation>
    </message>
    <message>
        <source>5: full trust</source>
        <translation>5: volles Vertrauen</translation>
    </message>
    <message>
        <source>1: not satisfied</source>
        <translation>1: nicht zufrieden</translation>
    </message>
    <message>
        <source>5: fully satisfied</source>
        <translation>5: sehr zufrieden</translation>
    </message>
    <message>
        <source>Not rated</source>
        <translation>Nicht bewertet</translation>
    </message>
    <message>
        <source>Tiers to the external customer</source>
        <translation>Stufen bis zum externen Kunden</translation>
    </message>
    <message>
        <source>Line of sight</source>
        <translation>Sichtlinie</translation>
    </message>
    <message>
        <source>Load: deliveries in and out</source>
        <translation>Last: Lieferungen ein und aus</translation>
    </message>
    <message>
        <source>Loops and mutual customers</source>
        <translation>Schleifen und gegenseitige Kunden</translation>
    </message>
    <message>
        <source>Findings per party</source>
        <translation>Befunde je Beteiligtem</translation>
    </message>
    <message>
        <source>Customer satisfaction</source>
        <translation>Kundenzufriedenheit</translation>
    </message>
    <message>
        <source>Customers’ trust</source>
        <translation>Vertrauen der Kunden</translation>
    </message>
    <message>
        <source>Agreed standards</source>
        <translation>Vereinbarte Standards</translation>
    </message>
    <message>
        <source>Whom does it reach, who works for it?</source>
        <translation>Wen erreicht es, wer arbeitet dafür?</translation>
    </message>
    <message>
        <source>What if it fails?</source>
        <translation>Was, wenn es ausfällt?</translation>
    </message>
    <message>
        <source>Chains to the external customer</source>
        <translation>Ketten zum externen Kunden</translation>
    </message>
    <message>
        <source>There is no overlay {name}; choose one of: {names}.</source>
        <translation>Eine Einfärbung {name} gibt es nicht; möglich sind: {names}.</translation>
    </message>
    <message>
        <source>All active deliveries count.</source>
        <translation>Alle aktiven Lieferungen zählen.</translation>
    </message>
    <message>
        <source>Chain {place} of {count}</source>
        <translation>Kette {place} von {count}</translation>
    </message>
    <message>
        <source>Weakest link: {service} for {consumer}, satisfaction {value} of 5</source>
        <translation>Schwächstes Glied: {service} für {consumer}, Zufriedenheit {value} von 5</translation>
    </message>
    <message>
        <source>Nothing on this chain is rated yet.</source>
        <translation>Auf dieser Kette ist noch nichts bewertet.</translation>
    </message>
    <message>
        <source>Step of the chain</source>
        <translation>Schritt der Kette</translation>
    </message>
    <message>
        <source>Delivery of the chain</source>
        <translation>Lieferung der Kette</translation>
    </message>
    <message>
        <source>Weakest link, with its satisfaction</source>
        <translation>Schwächstes Glied, mit seiner Zufriedenheit</translation>
    </message>
    <message>
        <source>Affected: an input is missing</source>
        <translation>Betroffen: eine Zulieferung fehlt</translation>
    </message>
    <message>
        <source>Cut off: no way to any customer left</source>
        <translation>Abgeschnitten: kein Weg mehr zum Kunden</translation>
    </message>
    <message>
        <source>Affected and cut off</source>
        <translation>Betroffen und abgeschnitten</translation>
    </message>
    <message>
        <source>Works for it in the end</source>
        <translation>Arbeitet letztlich dafür</translation>
    </message>
    <message>
        <source>Is reached by its work</source>
        <translation>Wird letztlich davon erreicht</translation>
    </message>
    <message>
        <source>Both: in a loop with it</source>
        <translation>Beides: in einer Schleife damit</translation>
    </message>
    <message>
        <source>There is no party with the id or the name {name} on this map.</source>
        <translation>Auf dieser Karte gibt es keinen Beteiligten mit der Kennung oder dem Namen {name}.</translation>
    </message>
    <message>
        <source>My services ({count})</source>
        <translation>Meine Leistungen ({count})</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>Kunden</translation>
    </message>
    <message>
        <source>no customer</source>
        <translation>kein Kunde</translation>
    </message>
    <message>
        <source>I offer no service.</source>
        <translation>Ich biete keine Leistung an.</translation>
    </message>
    <message>
        <source>My internal customers ({count})</source>
        <translation>Meine internen Kunden ({count})</translation>
    </message>
    <message>
        <source>My external customers ({count})</source>
        <translation>Meine externen Kunden ({count})</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Kunde</translation>
    </message>
    <message>
        <source>gets from me</source>
        <translation>bekommt von mir</translation>
    </message>
    <message>
        <source>needs</source>
        <translation>braucht</translation>
    </message>
    <message>
        <source>they rate</source>
        <translation>er sagt</translation>
    </message>
    <message>
        <source>I rate</source>
        <translation>ich sage</translation>
    </message>
    <message>
        <source>gap</source>
        <translation>Abstand</translation>
    </message>
    <message>
        <source>Nobody outside gets anything from me directly.</source>
        <translation>Extern bekommt niemand direkt etwas von mir.</translation>
    </message>
    <message>
        <source>Nobody inside gets anything from me.</source>
        <translation>Intern bekommt niemand etwas von mir.</translation>
    </message>
    <message>
        <source>My suppliers ({count})</source>
        <translation>Meine Lieferanten ({count})</translation>
    </message>
    <message>
        <source>Supplier</source>
        <translation>Lieferant</translation>
    </message>
    <message>
        <source>gives me</source>
        <translation>liefert mir</translation>
    </message>
    <message>
        <source>I need</source>
        <translation>ich brauche</translation>
    </message>
    <message>
        <source>I rate</source>
        <comment>of a supplier</comment>
        <translation>ich sage</translation>
    </message>
    <message>
        <source>they rate</source>
        <comment>of a supplier</comment>
        <translation>er sagt</translation>
    </message>
    <message>
        <source>I get nothing from anybody.</source>
        <translation>Ich bekomme von niemandem etwas.</translation>
    </message>
    <message>
        <source>Need</source>
        <translation>Bedarf</translation>
    </message>
    <message>
        <source>What I need and nobody gives me ({count})</source>
        <translation>Was ich brauche und niemand liefert ({count})</translation>
    </message>
    <message>
        <source>None is known.</source>
        <translation>Nichts bekannt.</translation>
    </message>
    <message>
        <source>with</source>
        <translation>mit</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>Measured</source>
        <translation>Gemessen</translation>
    </message>
    <message>
        <source>Import “{file}” into this map</source>
        <translation>„{file}“ in diese Karte importieren</translation>
    </message>
    <message>
        <source>Show what is the &amp;same</source>
        <translation>Auch &amp;Gleiches zeigen</translation>
    </message>
    <message>
        <source>It is the sa&amp;me party</source>
        <translation>Es ist &amp;derselbe Beteiligte</translation>
    </message>
    <message>
        <source>&amp;Leave</source>
        <translation>&amp;Weglassen</translation>
    </message>
    <message>
        <source>Nothing is changed yet. What is here stays unless you decide otherwise; all of it is one step that can be undone.</source>
        <translation>Noch ist nichts geändert. Was auf der Karte steht, bleibt, wenn nichts anderes gewählt wird. Alles zusammen ist ein Schritt, der sich rückgängig machen lässt.</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Entscheidung</translation>
    </message>
    <message>
        <source>My standards (OLA, SLA)</source>
        <translation>Meine Standards (OLA, SLA)</translation>
    </message>
    <message>
        <source>No standard is agreed on.</source>
        <translation>Es ist kein Standard vereinbart.</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Maßnahme</translation>
    </message>
    <message>
        <source>Usually</source>
        <translation>Üblich</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Fällig</translation>
    </message>
    <message>
        <source>under way</source>
        <translation>in Arbeit</translation>
    </message>
    <message>
        <source>done</source>
        <comment>of an action</comment>
        <translation>erledigt</translation>
    </message>
    <message>
        <source>{day}, overdue</source>
        <translation>{day}, überfällig</translation>
    </message>
    <message>
        <source>{count} {status}</source>
        <comment>2 open</comment>
        <translation>{count} {status}</translation>
    </message>
    <message numerus="yes">
        <source>%n overdue</source>
        <comment>actions</comment>
        <translation>
            <numerusform>%n überfällig</numerusform>
            <numerusform>%n überfällig</numerusform>
        </translation>
    </message>
    <message>
        <source>{finding} (no longer found)</source>
        <translation>{finding} (nicht mehr festgestellt)</translation>
    </message>
    <message>
        <source>{title}: {names}</source>
        <translation>{title}: {names}</translation>
    </message>
    <message>
        <source>{service} ({provider} → {consumer})</source>
        <translation>{service} ({provider} → {consumer})</translation>
    </message>
    <message>
        <source>“{need}” ({party})</source>
        <translation>„{need}“ ({party})</translation>
    </message>
    <message>
        <source>open</source>
        <comment>of an action</comment>
        <translation>offen</translation>
    </message>
    <message>
        <source>Open actions ({count})</source>
        <translation>Offene Maßnahmen ({count})</translation>
    </message>
    <message>
        <source>None is open.</source>
        <translation>Keine offen.</translation>
    </message>
    <message>
        <source>{service} ({flow})</source>
        <translation>{service} ({flow})</translation>
    </message>
    <message>
        <source>{gap} blind spot</source>
        <translation>{gap} blinder Fleck</translation>
    </message>
    <message>
        <source>{state}: {need}</source>
        <translation>{state}: {need}</translation>
    </message>
    <message>
        <source>served</source>
        <translation>gedeckt</translation>
    </message>
    <message>
        <source>poorly served</source>
        <translation>schlecht gedeckt</translation>
    </message>
    <message>
        <source>not rated</source>
        <translation>nicht bewertet</translation>
    </message>
    <message>
        <source>unserved</source>
        <translation>ungedeckt</translation>
    </message>
    <message>
        <source>{standard} (not agreed yet)</source>
        <translation>{standard} (noch nicht vereinbart)</translation>
    </message>
    <message>
        <source>{kind}: {standard}</source>
        <translation>{kind}: {standard}</translation>
    </message>
    <message>
        <source>met</source>
        <translation>erfüllt</translation>
    </message>
    <message>
        <source>missed</source>
        <translation>verfehlt</translation>
    </message>
    <message>
        <source>not measured</source>
        <translation>nicht gemessen</translation>
    </message>
    <message>
        <source>{title} – continued</source>
        <translation>{title} – Fortsetzung</translation>
    </message>
    <message>
        <source>{number} {chapter}</source>
        <translation>{number} {chapter}</translation>
    </message>
    <message>
        <source>Page {number} of {count}</source>
        <translation>Seite {number} von {count}</translation>
    </message>
    <message>
        <source>Who serves me?</source>
        <translation>Wer beliefert mich?</translation>
    </message>
    <message>
        <source>Who is my customer?</source>
        <translation>Wer ist mein Kunde?</translation>
    </message>
    <message>
        <source>Owner: {owner}</source>
        <translation>Leitung: {owner}</translation>
    </message>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>%n Person</numerusform>
            <numerusform>%n Personen</numerusform>
        </translation>
    </message>
    <message>
        <source>Satisfaction from 1 to 5; {dash} means not known.</source>
        <translation>Zufriedenheit von 1 bis 5; {dash} heißt nicht bekannt.</translation>
    </message>
    <message>
        <source>Gap: the supplier’s own rating less the customer’s.</source>
        <translation>Abstand: Selbsteinschätzung des Lieferanten minus Bewertung des Kunden.</translation>
    </message>
    <message>
        <source>In grey: what the filter does not count.</source>
        <translation>Grau: was der Filter nicht zählt.</translation>
    </message>
    <message>
        <source>suppliers</source>
        <translation>Lieferanten</translation>
    </message>
    <message>
        <source>my rating</source>
        <translation>meine Bewertung</translation>
    </message>
    <message>
        <source>needs unserved</source>
        <translation>ungedeckte Bedarfe</translation>
    </message>
    <message>
        <source>tier</source>
        <translation>Stufe</translation>
    </message>
    <message>
        <source>internal customers</source>
        <translation>interne Kunden</translation>
    </message>
    <message numerus="yes">
        <source>%n more indirectly</source>
        <translation>
            <numerusform>indirekt %n mehr</numerusform>
            <numerusform>indirekt %n mehr</numerusform>
        </translation>
    </message>
    <message>
        <source>customers reached</source>
        <translation>Kunden erreicht</translation>
    </message>
    <message>
        <source>external, {share}</source>
        <translation>extern, {share}</translation>
    </message>
    <message>
        <source>customers’ rating</source>
        <translation>Kunden bewerten</translation>
    </message>
    <message>
        <source>my own rating</source>
        <translation>selbst bewertet</translation>
    </message>
    <message>
        <source>mean gap</source>
        <translation>mittlerer Abstand</translation>
    </message>
    <message>
        <source>no line of sight</source>
        <translation>keine Sichtlinie</translation>
    </message>
    <message>
        <source>1 = front line</source>
        <translation>1 = direkt am Kunden</translation>
    </message>
    <message>
        <source>n = {n} of {of}</source>
        <translation>n = {n} von {of}</translation>
    </message>
    <message numerus="yes">
        <source>%n blind spots</source>
        <translation>
            <numerusform>%n blinder Fleck</numerusform>
            <numerusform>%n blinde Flecken</numerusform>
        </translation>
    </message>
    <message>
        <source>n = {n}</source>
        <translation>n = {n}</translation>
    </message>
    <message>
        <source>My way to the external customer</source>
        <translation>Mein Weg zum externen Kunden</translation>
    </message>
    <message>
        <source>In the end I reach: {names}</source>
        <translation>Am Ende erreiche ich: {names}</translation>
    </message>
    <message>
        <source>&amp;Customer cards (PDF) …</source>
        <translation>St&amp;eckbriefe (PDF) …</translation>
    </message>
    <message>
        <source>A page for each selected party, or for all: who is my customer?</source>
        <translation>Eine Seite je ausgewähltem Beteiligten oder für alle: Wer ist mein Kunde?</translation>
    </message>
    <message>
        <source>Pr&amp;int customer cards …</source>
        <translation>Steckbriefe dr&amp;ucken …</translation>
    </message>
    <message>
        <source>The cards of the selected parties, or of all, with a preview</source>
        <translation>Die Steckbriefe der ausgewählten Beteiligten oder aller, mit Vorschau</translation>
    </message>
    <message>
        <source>cards</source>
        <translation>Steckbriefe</translation>
    </message>
    <message>
        <source>card</source>
        <translation>Steckbrief</translation>
    </message>
    <message>
        <source>Customer cards (PDF)</source>
        <translation>Steckbriefe (PDF)</translation>
    </message>
    <message>
        <source>Cancelled; no file was written.</source>
        <translation>Abgebrochen; es wurde keine Datei geschrieben.</translation>
    </message>
    <message>
        <source>Customer cards</source>
        <translation>Steckbriefe</translation>
    </message>
    <message>
        <source>Print customer cards</source>
        <translation>Steckbriefe drucken</translation>
    </message>
    <message>
        <source>Writing the cards …</source>
        <translation>Die Steckbriefe werden geschrieben …</translation>
    </message>
    <message>
        <source>a page a party: who is my customer, how do I serve him, as one PDF</source>
        <translation>eine Seite je Beteiligtem: Wer ist mein Kunde, wie bediene ich ihn? Als ein PDF</translation>
    </message>
    <message>
        <source>the PDF to write</source>
        <translation>das PDF, das geschrieben wird</translation>
    </message>
    <message>
        <source>only this party, by its id or its name; may be given several times</source>
        <translation>nur dieser Beteiligte, mit Kennung oder Namen; auch mehrfach</translation>
    </message>
    <message>
        <source>Cards</source>
        <translation>Steckbriefe</translation>
    </message>
    <message>
        <source>Cards are written as {ending} only, not as {name}.</source>
        <translation>Steckbriefe werden nur als {ending} geschrieben, nicht als {name}.</translation>
    </message>
    <message>
        <source>There are no parties on the map, and so no cards.</source>
        <translation>Auf der Karte ist niemand, also gibt es keine Steckbriefe.</translation>
    </message>
    <message>
        <source>Several parties are called {name}; use one of their ids: {ids}</source>
        <translation>Mehrere heißen {name}; bitte eine der Kennungen angeben: {ids}</translation>
    </message>
    <message>
        <source>There is no party {name} on the map, neither as an id nor as a name.</source>
        <translation>Auf der Karte gibt es {name} nicht, weder als Kennung noch als Namen.</translation>
    </message>
    <message>
        <source>This party’s card as a PDF</source>
        <translation>Diesen Steckbrief als PDF</translation>
    </message>
    <message>
        <source>Print this party’s card</source>
        <translation>Diesen Steckbrief drucken</translation>
    </message>
    <message>
        <source>Who is my customer? {map}</source>
        <translation>Wer ist mein Kunde? {map}</translation>
    </message>
    <message>
        <source>&amp;Customers</source>
        <translation>&amp;Kunden</translation>
    </message>
    <message>
        <source>I&amp;dentification</source>
        <translation>I&amp;dentifikation</translation>
    </message>
    <message>
        <source>Open questions</source>
        <translation>Offene Fragen</translation>
    </message>
    <message>
        <source>Nothing is open: everybody has customers and suppliers.</source>
        <translation>Nichts ist offen: Alle haben Kunden und Lieferanten.</translation>
    </message>
    <message>
        <source>All departments have been asked.</source>
        <translation>Alle Abteilungen wurden gefragt.</translation>
    </message>
    <message>
        <source>Parts of the identification</source>
        <translation>Teile der Identifikation</translation>
    </message>
    <message>
        <source>{title} {done}/{all}</source>
        <translation>{title} {done}/{all}</translation>
    </message>
    <message>
        <source>Open {count}</source>
        <translation>Offen {count}</translation>
    </message>
    <message>
        <source>answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>mark as asked</source>
        <translation>als gefragt vermerken</translation>
    </message>
    <message>
        <source>need</source>
        <translation>Bedarf</translation>
    </message>
    <message>
        <source>link need</source>
        <translation>Bedarf verknüpfen</translation>
    </message>
    <message>
        <source>&amp;Identify customers …</source>
        <translation>Kunden &amp;identifizieren …</translation>
    </message>
    <message>
        <source>Ask department by department who needs what from whom; go on where you left off</source>
        <translation>Abteilung für Abteilung fragen, wer was von wem braucht; weiter, wo man aufgehört hat</translation>
    </message>
    <message>
        <source>&amp;Open questions</source>
        <translation>&amp;Offene Fragen</translation>
    </message>
    <message>
        <source>Who has no customer or supplier yet, who was not asked</source>
        <translation>Wer noch keinen Kunden oder Lieferanten hat, wer nicht gefragt wurde</translation>
    </message>
    <message>
        <source>Known: {question}</source>
        <translation>Bekannt: {question}</translation>
    </message>
    <message numerus="yes">
        <source>%n deliveries are not possible and were left out.</source>
        <translation>
            <numerusform>%n Lieferung ist nicht möglich und wurde ausgelassen.</numerusform>
            <numerusform>%n Lieferungen sind nicht möglich und wurden ausgelassen.</numerusform>
        </translation>
    </message>
    <message>
        <source>{party}: {service}</source>
        <comment>who is on the other end, and what is delivered</comment>
        <translation>{party}: {service}</translation>
    </message>
    <message>
        <source>and {count} more names to compare</source>
        <translation>und {count} weitere Namen zu vergleichen</translation>
    </message>
    <message>
        <source>and {count} more new parties</source>
        <translation>und {count} weitere neue Beteiligte</translation>
    </message>
    <message>
        <source>New: {name}</source>
        <translation>Neu: {name}</translation>
    </message>
    <message>
        <source>Kind of {name}</source>
        <translation>Art von {name}</translation>
    </message>
    <message>
        <source>{delivery} (new service)</source>
        <translation>{delivery} (neue Leistung)</translation>
    </message>
    <message>
        <source>and {count} more deliveries</source>
        <translation>und {count} weitere Lieferungen</translation>
    </message>
    <message>
        <source>Is “{new}” the same as “{known}”?</source>
        <translation>Ist „{new}“ dasselbe wie „{known}“?</translation>
    </message>
    <message>
        <source>Same as {name}</source>
        <translation>Dasselbe wie {name}</translation>
    </message>
    <message>
        <source>No, {name} is new</source>
        <translation>Nein, {name} ist neu</translation>
    </message>
    <message>
        <source>{supplier} → {customer}: {service}</source>
        <translation>{supplier} → {customer}: {service}</translation>
    </message>
    <message>
        <source>Nobody else is left to be asked.</source>
        <translation>Es ist sonst niemand mehr zu fragen.</translation>
    </message>
    <message>
        <source>Service that is asked about</source>
        <translation>Leistung, nach der gefragt wird</translation>
    </message>
    <message>
        <source>Who is asked</source>
        <translation>Wer gefragt wird</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Zurück</translation>
    </message>
    <message>
        <source>To the one before (Alt+Left)</source>
        <translation>Zum vorigen (Alt+Links)</translation>
    </message>
    <message>
        <source>&amp;Skip</source>
        <translation>Übers&amp;pringen</translation>
    </message>
    <message>
        <source>Ask later (Alt+Right)</source>
        <translation>Später fragen (Alt+Rechts)</translation>
    </message>
    <message>
        <source>&amp;Done, next</source>
        <translation>&amp;Fertig, weiter</translation>
    </message>
    <message>
        <source>Mark as asked today, and go on (Ctrl+Enter)</source>
        <translation>Als heute gefragt vermerken und weiter (Strg+Enter)</translation>
    </message>
    <message>
        <source>Enter adds the answer, Ctrl+Enter ends the questions. A table can be pasted.</source>
        <translation>Enter fügt die Antwort hinzu, Strg+Enter schließt die Fragen ab. Auch Tabellen lassen sich einfügen.</translation>
    </message>
    <message>
        <source>Further departments …</source>
        <translation>Weitere Abteilungen …</translation>
    </message>
    <message>
        <source>{thing} ({party})</source>
        <comment>what, and whose it is</comment>
        <translation>{thing} ({party})</translation>
    </message>
    <message>
        <source>{done} of {all} asked</source>
        <translation>{done} von {all} gefragt</translation>
    </message>
    <message>
        <source>{progress}; this one on {date}</source>
        <translation>{progress}; diese am {date}</translation>
    </message>
    <message>
        <source>All services have been asked about.</source>
        <translation>Nach allen Leistungen wurde gefragt.</translation>
    </message>
    <message>
        <source>There are no services yet. Ask the departments first what they deliver.</source>
        <translation>Es gibt noch keine Leistungen. Zuerst die Abteilungen fragen, was sie liefern.</translation>
    </message>
    <message>
        <source>All departments have been asked. Name further ones, or go on to services.</source>
        <translation>Alle Abteilungen wurden gefragt. Weitere nennen, oder weiter zu den Leistungen.</translation>
    </message>
    <message>
        <source>Begin with the departments: type their names, then Enter.</source>
        <translation>Mit den Abteilungen beginnen: Namen eingeben, dann Enter drücken.</translation>
    </message>
    <message>
        <source>Departments not asked yet</source>
        <translation>Noch nicht gefragte Abteilungen</translation>
    </message>
    <message>
        <source>Departments without a customer</source>
        <translation>Abteilungen ohne Kunden</translation>
    </message>
    <message>
        <source>Departments without a supplier</source>
        <translation>Abteilungen ohne Lieferanten</translation>
    </message>
    <message>
        <source>Services without a customer</source>
        <translation>Leistungen ohne Kunden</translation>
    </message>
    <message>
        <source>Needs that no delivery meets</source>
        <translation>Ungedeckter Bedarf</translation>
    </message>
    <message>
        <source>External customers without a supplier</source>
        <translation>Externe Kunden ohne Lieferanten</translation>
    </message>
    <message>
        <source>Which departments are there?</source>
        <translation>Welche Abteilungen gibt es?</translation>
    </message>
    <message>
        <source>What do you need from whom to do your work?</source>
        <translation>Was brauchen Sie von wem, um Ihre Arbeit zu tun?</translation>
    </message>
    <message>
        <source>Who needs what from you?</source>
        <translation>Wer braucht was von Ihnen?</translation>
    </message>
    <message>
        <source>Who outside buys or uses this?</source>
        <translation>Wer draußen kauft oder nutzt das?</translation>
    </message>
    <message>
        <source>Purchasing, Production, Sales</source>
        <translation>Einkauf, Fertigung, Vertrieb</translation>
    </message>
    <message>
        <source>Purchasing: sheet metal</source>
        <translation>Einkauf: Bleche</translation>
    </message>
    <message>
        <source>Sales: delivery date</source>
        <translation>Vertrieb: Liefertermin</translation>
    </message>
    <message>
        <source>Car dealer</source>
        <translation>Autohaus</translation>
    </message>
    <message>
        <source>Served</source>
        <translation>Gedeckt</translation>
    </message>
    <message>
        <source>Poorly served</source>
        <translation>Schlecht gedeckt</translation>
    </message>
    <message>
        <source>Unserved</source>
        <translation>Ungedeckt</translation>
    </message>
    <message>
        <source>Name further departments, or press Enter twice to begin with the questions.</source>
        <translation>Weitere Abteilungen nennen oder zweimal Enter drücken, um mit den Fragen zu beginnen.</translation>
    </message>
    <message>
        <source>About the selection, and then about whatever you select</source>
        <translation>Zur Auswahl, und danach zu allem, was ausgewählt wird</translation>
    </message>
    <message>
        <source>All chains from the selected party to external customers, or to the selected one</source>
        <translation>Alle Ketten vom ausgewählten Beteiligten zu externen Kunden, oder zum mit ausgewählten</translation>
    </message>
    <message numerus="yes">
        <source>{parties} and %n others</source>
        <translation>
            <numerusform>{parties} und %n weiterer</numerusform>
            <numerusform>{parties} und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>A chain leads from one party to an external customer, not: {names}.</source>
        <translation>Eine Kette führt von einem Beteiligten zu einem externen Kunden, nicht so: {names}.</translation>
    </message>
    <message>
        <source>There is no party and no delivery with the id or the name {name} on this map.</source>
        <translation>Auf dieser Karte gibt es weder Beteiligte noch Lieferungen mit der Kennung oder dem Namen {name}.</translation>
    </message>
    <message numerus="yes">
        <source>%n external customers are reached</source>
        <translation>
            <numerusform>%n externer Kunde wird erreicht</numerusform>
            <numerusform>%n externe Kunden werden erreicht</numerusform>
        </translation>
    </message>
    <message>
        <source>No chain leads from {party} to an external customer.</source>
        <translation>Von {party} führt keine Kette zu einem externen Kunden.</translation>
    </message>
    <message>
        <source>No chain leads from {party} to {customer}.</source>
        <translation>Von {party} führt keine Kette zu {customer}.</translation>
    </message>
    <message>
        <source>&amp;Needs</source>
        <translation>Beda&amp;rf</translation>
    </message>
    <message>
        <source>Importance {value} of 5</source>
        <translation>Wichtigkeit {value} von 5</translation>
    </message>
    <message>
        <source>Needs, by customer</source>
        <translation>Bedarf nach Kunden</translation>
    </message>
    <message>
        <source>Imp.</source>
        <comment>importance, short</comment>
        <translation>Wicht.</translation>
    </message>
    <message>
        <source>Served?</source>
        <translation>Gedeckt?</translation>
    </message>
    <message>
        <source>Importance, 1 to 5: type the figure</source>
        <translation>Wichtigkeit, 1 bis 5: Ziffer drücken</translation>
    </message>
    <message>
        <source>Is it served, and how satisfied is the customer, of 5</source>
        <translation>Ist er gedeckt, und wie zufrieden ist der Kunde, von 5</translation>
    </message>
    <message>
        <source>This delivery goes to {other}; the need is one of {customer}.</source>
        <translation>Diese Lieferung geht an {other}; den Bedarf hat {customer}.</translation>
    </message>
    <message>
        <source>This delivery meets the need already.</source>
        <translation>Diese Lieferung deckt den Bedarf schon.</translation>
    </message>
    <message>
        <source>All customers</source>
        <translation>Alle Kunden</translation>
    </message>
    <message>
        <source>Draw the customers first; then their needs are recorded here.</source>
        <translation>Zuerst die Kunden zeichnen; dann wird hier ihr Bedarf festgehalten.</translation>
    </message>
    <message>
        <source>No need is like this. Clear the filters to see all.</source>
        <translation>Kein Bedarf passt dazu. Ohne Filter ist alles zu sehen.</translation>
    </message>
    <message>
        <source>No needs yet. Choose a customer, type what it needs, Enter.</source>
        <translation>Noch kein Bedarf. Einen Kunden wählen, eintippen, was er braucht, und Enter drücken.</translation>
    </message>
    <message>
        <source>Choose a customer for a new need</source>
        <translation>Kunden für neuen Bedarf wählen</translation>
    </message>
    <message>
        <source>New need of {customer}</source>
        <translation>Neuer Bedarf von {customer}</translation>
    </message>
    <message>
        <source>All needs</source>
        <translation>Gesamter Bedarf</translation>
    </message>
    <message>
        <source>How well it is served</source>
        <translation>Wie gut er gedeckt ist</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Search the needs</source>
        <translation>Bedarf durchsuchen</translation>
    </message>
    <message>
        <source>New need</source>
        <translation>Neuer Bedarf</translation>
    </message>
    <message>
        <source>Move up (Alt+Up)</source>
        <translation>Nach oben (Alt+Auf)</translation>
    </message>
    <message>
        <source>Move down (Alt+Down)</source>
        <translation>Nach unten (Alt+Ab)</translation>
    </message>
    <message>
        <source>Reword (F2)</source>
        <translation>Umformulieren (F2)</translation>
    </message>
    <message>
        <source>Delete the need (Del)</source>
        <translation>Bedarf löschen (Entf)</translation>
    </message>
    <message>
        <source>&amp;Needs …</source>
        <translation>&amp;Bedarf …</translation>
    </message>
    <message>
        <source>What each customer needs, how much, and which deliveries meet it</source>
        <translation>Was jeder Kunde braucht, wie wichtig es ist und welche Lieferungen es decken</translation>
    </message>
    <message>
        <source>Which other delivery meets it?</source>
        <translation>Welche andere Lieferung deckt ihn?</translation>
    </message>
    <message>
        <source>Met by</source>
        <translation>Gedeckt durch</translation>
    </message>
    <message>
        <source>Deliveries that the customer receives: tick what meets it</source>
        <translation>Lieferungen, die der Kunde erhält: ankreuzen, was den Bedarf deckt</translation>
    </message>
    <message>
        <source>The customer receives nothing yet.</source>
        <translation>Der Kunde erhält noch nichts.</translation>
    </message>
    <message>
        <source>1 – hardly matters</source>
        <translation>1 – kaum wichtig</translation>
    </message>
    <message>
        <source>2 – minor</source>
        <translation>2 – weniger wichtig</translation>
    </message>
    <message>
        <source>3 – matters</source>
        <translation>3 – wichtig</translation>
    </message>
    <message>
        <source>4 – important</source>
        <translation>4 – sehr wichtig</translation>
    </message>
    <message>
        <source>5 – vital</source>
        <translation>5 – entscheidend</translation>
    </message>
    <message>
        <source>{value}/5</source>
        <translation>{value}/5</translation>
    </message>
    <message>
        <source>{status}: the best satisfaction is {value} of 5</source>
        <translation>{status}: beste Zufriedenheit {value} von 5</translation>
    </message>
    <message>
        <source>{delivery} (not active)</source>
        <translation>{delivery} (nicht aktiv)</translation>
    </message>
    <message>
        <source>{delivery} (not rated)</source>
        <translation>{delivery} (nicht bewertet)</translation>
    </message>
    <message>
        <source>{delivery} ({value})</source>
        <translation>{delivery} ({value})</translation>
    </message>
    <message>
        <source>Pre&amp;ferences …</source>
        <translation>Einste&amp;llungen …</translation>
    </message>
    <message>
        <source>Language, colours, drawing, analysis</source>
        <translation>Sprache, Farben, Zeichnen, Analyse</translation>
    </message>
    <message>
        <source>Preferences</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Snap to the grid</source>
        <translation>Am Raster ausrichten</translation>
    </message>
    <message>
        <source>Never estimate betweenness</source>
        <translation>Zwischenzentralität nie schätzen</translation>
    </message>
    <message>
        <source>Keyboard shortcuts …</source>
        <translation>Tastenkürzel …</translation>
    </message>
    <message>
        <source>Language and colours</source>
        <translation>Sprache und Farben</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Colour scheme</source>
        <translation>Farbschema</translation>
    </message>
    <message>
        <source>Drawing</source>
        <translation>Zeichnen</translation>
    </message>
    <message>
        <source>Analysis</source>
        <translation>Analyse</translation>
    </message>
    <message>
        <source>Engine for betweenness</source>
        <translation>Rechenwerk für Zwischenzentralität</translation>
    </message>
    <message>
        <source>Engines of networkx that are installed beside ChainMap are offered here.</source>
        <translation>Hier stehen die Rechenwerke von networkx, die neben ChainMap installiert sind.</translation>
    </message>
    <message>
        <source>On maps of many thousands it is estimated from a sample, and says so.</source>
        <translation>Auf Karten mit vielen tausend Beteiligten wird sie aus einer Stichprobe geschätzt und so gekennzeichnet.</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>networkx itself</source>
        <translation>networkx selbst</translation>
    </message>
    <message>
        <source>&amp;Tables</source>
        <translation>Tabe&amp;llen</translation>
    </message>
    <message>
        <source>Parties</source>
        <translation>Beteiligte</translation>
    </message>
    <message>
        <source>Nobody is on the map yet. Draw a department first: double-click the empty canvas.</source>
        <translation>Auf der Karte ist noch niemand. Zuerst eine Abteilung zeichnen: auf die leere Zeichenfläche doppelklicken.</translation>
    </message>
    <message>
        <source>All kinds</source>
        <translation>Alle Arten</translation>
    </message>
    <message>
        <source>All groups</source>
        <translation>Alle Gruppen</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Gewicht</translation>
    </message>
    <message>
        <source>The share of an external customer in what the organisation lives from</source>
        <translation>Der Anteil eines externen Kunden an dem, wovon die Organisation lebt</translation>
    </message>
    <message>
        <source>Deliveries to the nearest external customer; 1 is the front line, – reaches none</source>
        <translation>Lieferungen bis zum nächsten externen Kunden; 1 ist die vorderste Linie, – erreicht keinen</translation>
    </message>
    <message>
        <source>Int. customers</source>
        <translation>Int. Kunden</translation>
    </message>
    <message>
        <source>Internal customers, directly</source>
        <translation>Interne Kunden, direkt</translation>
    </message>
    <message>
        <source>Int. customers, indirect</source>
        <translation>Int. Kunden, indirekt</translation>
    </message>
    <message>
        <source>Internal customers, indirectly</source>
        <translation>Interne Kunden, indirekt</translation>
    </message>
    <message>
        <source>Int. suppliers</source>
        <translation>Int. Lieferanten</translation>
    </message>
    <message>
        <source>Internal suppliers, directly</source>
        <translation>Interne Lieferanten, direkt</translation>
    </message>
    <message>
        <source>Int. suppliers, indirect</source>
        <translation>Int. Lieferanten, indirekt</translation>
    </message>
    <message>
        <source>Internal suppliers, indirectly</source>
        <translation>Interne Lieferanten, indirekt</translation>
    </message>
    <message>
        <source>Ext. customers, direct</source>
        <translation>Ext. Kunden, direkt</translation>
    </message>
    <message>
        <source>External customers, directly</source>
        <translation>Externe Kunden, direkt</translation>
    </message>
    <message>
        <source>Ext. customers</source>
        <translation>Ext. Kunden</translation>
    </message>
    <message>
        <source>External customers that the work reaches in the end</source>
        <translation>Externe Kunden, die die Arbeit am Ende erreicht</translation>
    </message>
    <message>
        <source>Why the work reaches no external customer; – where it does</source>
        <translation>Warum die Arbeit keinen externen Kunden erreicht; –, wo sie es tut</translation>
    </message>
    <message>
        <source>Impact</source>
        <translation>Auswirkung</translation>
    </message>
    <message>
        <source>Share of the external customers&apos; weight that is affected if it is lost</source>
        <translation>Anteil am Gewicht der externen Kunden, der bei einem Ausfall betroffen ist</translation>
    </message>
    <message>
        <source>Critical impact</source>
        <translation>Kritische Auswirkung</translation>
    </message>
    <message>
        <source>The same over critical links only</source>
        <translation>Dasselbe nur über kritische Verbindungen</translation>
    </message>
    <message>
        <source>Departments that miss an input if it is lost</source>
        <translation>Abteilungen, denen bei einem Ausfall etwas fehlt</translation>
    </message>
    <message>
        <source>Departments that have no way to any external customer without it</source>
        <translation>Abteilungen, die ohne sie keinen Weg zu einem externen Kunden haben</translation>
    </message>
    <message>
        <source>Sole supplier of</source>
        <translation>Einziger Lieferant von</translation>
    </message>
    <message>
        <source>External customers that nobody else serves</source>
        <translation>Externe Kunden, die sonst niemand beliefert</translation>
    </message>
    <message>
        <source>Somebody is cut off, or a customer unserved, without it</source>
        <translation>Ohne sie ist jemand abgeschnitten oder ein Kunde unversorgt</translation>
    </message>
    <message>
        <source>Constraint</source>
        <translation>Engpass</translation>
    </message>
    <message>
        <source>A hint where the chain may be held up: critical impact × dissatisfaction</source>
        <translation>Ein Hinweis, wo die Kette stocken könnte: kritische Auswirkung × Unzufriedenheit</translation>
    </message>
    <message>
        <source>Share of the shortest ways that run through it; – until it is reckoned</source>
        <translation>Anteil der kürzesten Wege, die darüber laufen; –, bis es berechnet ist</translation>
    </message>
    <message>
        <source>Rank by betweenness</source>
        <translation>Rang nach Zwischenzentralität</translation>
    </message>
    <message>
        <source>Brokerage</source>
        <translation>Brückenfunktion</translation>
    </message>
    <message>
        <source>How many shortest ways from departments to external customers it lies on</source>
        <translation>Auf wie vielen kürzesten Wegen von Abteilungen zu externen Kunden sie liegt</translation>
    </message>
    <message>
        <source>Rank by brokerage</source>
        <translation>Rang nach Brückenfunktion</translation>
    </message>
    <message>
        <source>Place in the matrix</source>
        <translation>Platz in der Matrix</translation>
    </message>
    <message>
        <source>Generation in the order of the matrix; 0 takes from nobody</source>
        <translation>Generation in der Reihenfolge der Matrix; 0 erhält von niemandem etwas</translation>
    </message>
    <message>
        <source>Given</source>
        <translation>Gegeben</translation>
    </message>
    <message>
        <source>Deliveries in use that it gives, whatever the filter</source>
        <translation>Lieferungen in Gebrauch, die sie gibt, unabhängig vom Filter</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Erhalten</translation>
    </message>
    <message>
        <source>Deliveries in use that it receives, whatever the filter</source>
        <translation>Lieferungen in Gebrauch, die sie erhält, unabhängig vom Filter</translation>
    </message>
    <message>
        <source>Satisfaction with it</source>
        <translation>Zufriedenheit mit ihr</translation>
    </message>
    <message>
        <source>Its satisfaction</source>
        <translation>Ihre Zufriedenheit</translation>
    </message>
    <message>
        <source>Mean satisfaction with what it receives, 1–5</source>
        <translation>Mittlere Zufriedenheit mit dem, was sie erhält, 1–5</translation>
    </message>
    <message>
        <source>Service culture</source>
        <translation>Servicekultur</translation>
    </message>
    <message>
        <source>Signs of a service culture, 0–100</source>
        <translation>Zeichen einer Servicekultur, 0–100</translation>
    </message>
    <message>
        <source>No group</source>
        <translation>Ohne Gruppe</translation>
    </message>
    <message>
        <source>1 (bad) to 5 (good); – is not rated. Of several deliveries the lowest counts.</source>
        <translation>1 (schlecht) bis 5 (gut); – ist nicht bewertet. Von mehreren Lieferungen zählt die niedrigste.</translation>
    </message>
    <message>
        <source>Nobody offers anything yet. Draw a delivery from one department to another first.</source>
        <translation>Noch bietet niemand etwas an. Zuerst eine Lieferung von einer Abteilung zur anderen zeichnen.</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>Anbieter</translation>
    </message>
    <message>
        <source>Exchange</source>
        <translation>Austausch</translation>
    </message>
    <message>
        <source>Deliveries in use; 0 is an unused service</source>
        <translation>Lieferungen in Gebrauch; 0 ist eine ungenutzte Leistung</translation>
    </message>
    <message>
        <source>Satisfaction</source>
        <translation>Zufriedenheit</translation>
    </message>
    <message>
        <source>Mean satisfaction of its customers, 1–5</source>
        <translation>Mittlere Zufriedenheit ihrer Kunden, 1–5</translation>
    </message>
    <message>
        <source>The highest of its deliveries, 1–5</source>
        <translation>Die höchste ihrer Lieferungen, 1–5</translation>
    </message>
    <message>
        <source>Tangible or not</source>
        <translation>Materiell oder nicht</translation>
    </message>
    <message>
        <source>Deliveries</source>
        <translation>Lieferungen</translation>
    </message>
    <message>
        <source>Nothing is delivered yet. Pull from the edge of one department to another first.</source>
        <translation>Noch wird nichts geliefert. Zuerst vom Rand einer Abteilung zu einer anderen ziehen.</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>Trust</source>
        <translation>Vertrauen</translation>
    </message>
    <message>
        <source>Respect</source>
        <translation>Respekt</translation>
    </message>
    <message>
        <source>Needs met</source>
        <translation>Bedarf erfüllt</translation>
    </message>
    <message>
        <source>Open communication</source>
        <translation>Offene Kommunikation</translation>
    </message>
    <message>
        <source>As the customer rates it, 1–5</source>
        <translation>Wie der Kunde sie bewertet, 1–5</translation>
    </message>
    <message>
        <source>Own rating</source>
        <translation>Eigene Bewertung</translation>
    </message>
    <message>
        <source>How satisfied the supplier thinks the customer is, 1–5</source>
        <translation>Für wie zufrieden der Lieferant den Kunden hält, 1–5</translation>
    </message>
    <message>
        <source>Relationship</source>
        <translation>Beziehung</translation>
    </message>
    <message>
        <source>Trust, respect, needs met and open communication, 0–100</source>
        <translation>Vertrauen, Respekt, Bedarf erfüllt und offene Kommunikation, 0–100</translation>
    </message>
    <message>
        <source>Perception gap</source>
        <translation>Wahrnehmungslücke</translation>
    </message>
    <message>
        <source>Own rating − the customer&apos;s; from 2 a blind spot</source>
        <translation>Eigene Bewertung − die des Kunden; ab 2 ein blinder Fleck</translation>
    </message>
    <message>
        <source>Importance and performance</source>
        <translation>Wichtigkeit und Leistung</translation>
    </message>
    <message>
        <source>Importance against satisfaction, split at the means</source>
        <translation>Wichtigkeit gegen Zufriedenheit, an den Mittelwerten geteilt</translation>
    </message>
    <message>
        <source>SERVQUAL gap</source>
        <translation>SERVQUAL-Lücke</translation>
    </message>
    <message>
        <source>Perceived − expected, −4 to +4</source>
        <translation>Wahrgenommen − erwartet, −4 bis +4</translation>
    </message>
    <message>
        <source>Whether what was agreed is met</source>
        <translation>Ob das Vereinbarte erfüllt ist</translation>
    </message>
    <message>
        <source>Attainment</source>
        <translation>Zielerreichung</translation>
    </message>
    <message>
        <source>Concentrate here</source>
        <translation>Hier ansetzen</translation>
    </message>
    <message>
        <source>Keep it up</source>
        <translation>Weiter so</translation>
    </message>
    <message>
        <source>Low priority</source>
        <translation>Geringer Vorrang</translation>
    </message>
    <message>
        <source>Possible overkill</source>
        <translation>Womöglich zu viel</translation>
    </message>
    <message>
        <source>F2 changes a cell, Ctrl+Enter shows the rows on the canvas</source>
        <translation>F2 ändert eine Zelle, Strg+Enter zeigt die Zeilen auf der Zeichenfläche</translation>
    </message>
    <message>
        <source>Search in texts</source>
        <translation>In Texten suchen</translation>
    </message>
    <message>
        <source>Columns …</source>
        <translation>Spalten …</translation>
    </message>
    <message>
        <source>Choose which columns are shown</source>
        <translation>Wählen, welche Spalten zu sehen sind</translation>
    </message>
    <message numerus="yes">
        <source>%n rows</source>
        <translation>
            <numerusform>%n Zeile</numerusform>
            <numerusform>%n Zeilen</numerusform>
        </translation>
    </message>
    <message>
        <source>{shown} of {every}</source>
        <translation>{shown} von {every}</translation>
    </message>
    <message>
        <source>Nothing matches the filter.</source>
        <translation>Nichts passt zum Filter.</translation>
    </message>
    <message>
        <source>being reckoned …</source>
        <translation>wird berechnet …</translation>
    </message>
    <message>
        <source>Findings are set aside in their panel, with a reason.</source>
        <translation>Befunde werden in ihrem Fenster zurückgestellt, mit einem Grund.</translation>
    </message>
    <message>
        <source>Nothing deserves a second look here.</source>
        <translation>Hier verdient nichts einen zweiten Blick.</translation>
    </message>
    <message>
        <source>All severities</source>
        <translation>Alle Schweregrade</translation>
    </message>
    <message>
        <source>All findings</source>
        <translation>Alle Befunde</translation>
    </message>
    <message>
        <source>Of an older map; being reckoned anew</source>
        <translation>Aus einem älteren Stand; wird neu berechnet</translation>
    </message>
    <message>
        <source>This is no longer on the map.</source>
        <translation>Das gibt es auf der Karte nicht mehr.</translation>
    </message>
    <message>
        <source>This is no number; nothing was changed.</source>
        <translation>Das ist keine Zahl; nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Columns as at first</source>
        <translation>Spalten wie am Anfang</translation>
    </message>
    <message>
        <source>This column is reckoned and cannot be typed in.</source>
        <translation>Diese Spalte wird berechnet; in ihr lässt sich nichts eintippen.</translation>
    </message>
    <message numerus="yes">
        <source>%n rows copied.</source>
        <translation>
            <numerusform>%n Zeile kopiert.</numerusform>
            <numerusform>%n Zeilen kopiert.</numerusform>
        </translation>
    </message>
    <message>
        <source>No delivery of the organisation is rated by its customers yet.</source>
        <translation>Keine Lieferung der Organisation ist bisher von ihren Kunden bewertet.</translation>
    </message>
    <message>
        <source>Internal − external</source>
        <translation>Intern − extern</translation>
    </message>
    <message>
        <source>Means of 1 to 5 over all rated deliveries of the organisation, several raters of a delivery being one mean; n counts the answers. Nobody&apos;s answer is told by name.</source>
        <translation>Mittelwerte von 1 bis 5 über alle bewerteten Lieferungen der Organisation, mehrere Bewertungen einer Lieferung zählen als ein Mittelwert; n ist die Zahl der Antworten. Keine Antwort wird mit Namen genannt.</translation>
    </message>
    <message>
        <source>{mean} (n = {n})</source>
        <translation>{mean} (n = {n})</translation>
    </message>
    <message>
        <source>Internal and external customers compared</source>
        <translation>Interne und externe Kunden im Vergleich</translation>
    </message>
    <message>
        <source>Openness</source>
        <translation>Offenheit</translation>
    </message>
    <message>
        <source>Reliability</source>
        <translation>Zuverlässigkeit</translation>
    </message>
    <message>
        <source>Responsiveness</source>
        <translation>Reaktionsfähigkeit</translation>
    </message>
    <message>
        <source>Assurance</source>
        <translation>Leistungskompetenz</translation>
    </message>
    <message>
        <source>Empathy</source>
        <translation>Einfühlungsvermögen</translation>
    </message>
    <message>
        <source>Tangibles</source>
        <translation>Äußeres Erscheinungsbild</translation>
    </message>
    <message>
        <source>Policy documented</source>
        <translation>Serviceleitlinie schriftlich</translation>
    </message>
    <message>
        <source>Standards set</source>
        <translation>Standards gesetzt</translation>
    </message>
    <message>
        <source>Staff trained</source>
        <translation>Mitarbeiter geschult</translation>
    </message>
    <message>
        <source>Service is a priority</source>
        <translation>Service hat Vorrang</translation>
    </message>
    <message>
        <source>Good service rewarded</source>
        <translation>Guter Service belohnt</translation>
    </message>
    <message>
        <source>no standard</source>
        <translation>kein Standard</translation>
    </message>
    <message>
        <source>ø {mean} · n {n}</source>
        <translation>ø {mean} · n {n}</translation>
    </message>
    <message>
        <source>{told} · {least}–{most}</source>
        <translation>{told} · {least}–{most}</translation>
    </message>
    <message>
        <source>what the places go by: few crossings, steps to the customer, one party, groups</source>
        <translation>wonach sich die Plätze richten: wenige Kreuzungen, Schritte zum Kunden, ein Beteiligter, Gruppen</translation>
    </message>
    <message>
        <source>That is too much for the clipboard; select fewer cells.</source>
        <translation>Das ist zu viel für die Zwischenablage; weniger Zellen wählen.</translation>
    </message>
    <message>
        <source>Copied with heads: {rows} × {columns} cells.</source>
        <translation>Mit Köpfen kopiert: {rows} × {columns} Zellen.</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message numerus="yes">
        <source>Would add %n deliveries</source>
        <translation>
            <numerusform>Käme hinzu: %n Lieferung</numerusform>
            <numerusform>Kämen hinzu: %n Lieferungen</numerusform>
        </translation>
    </message>
    <message>
        <source>{deliveries}; new departments: {names}</source>
        <translation>{deliveries}; neue Abteilungen: {names}</translation>
    </message>
    <message>
        <source>Nothing added: who receives must be named above, who gives on the left.</source>
        <translation>Nichts hinzugefügt: Oben muss stehen, wer erhält, links, wer gibt.</translation>
    </message>
    <message>
        <source>Nothing added. Line {line}, column {column}: {reason}</source>
        <translation>Nichts hinzugefügt. Zeile {line}, Spalte {column}: {reason}</translation>
    </message>
    <message>
        <source>Nothing added: two parties are called {name} (line {line}, column {column}); rename one of them first.</source>
        <translation>Nichts hinzugefügt: Zwei Beteiligte heißen {name} (Zeile {line}, Spalte {column}); zuerst einen umbenennen.</translation>
    </message>
    <message>
        <source>Nothing added: {name} in line {line}, column {column} has no name above or before it.</source>
        <translation>Nichts hinzugefügt: Über oder vor {name} in Zeile {line}, Spalte {column} steht kein Name.</translation>
    </message>
    <message>
        <source>Deserves recognition</source>
        <translation>Verdient Anerkennung</translation>
    </message>
    <message>
        <source>At least three ratings of 4 or 5</source>
        <translation>Mindestens drei Bewertungen mit 4 oder 5</translation>
    </message>
    <message>
        <source>“{text}” is not a number.</source>
        <translation>„{text}“ ist keine Zahl.</translation>
    </message>
    <message>
        <source>rate</source>
        <translation>bewerten</translation>
    </message>
    <message>
        <source>standard</source>
        <translation>Standard</translation>
    </message>
    <message>
        <source>measured value</source>
        <translation>Messwert</translation>
    </message>
    <message>
        <source>service culture</source>
        <translation>Servicekultur</translation>
    </message>
    <message>
        <source>Last review</source>
        <translation>Letzte Prüfung</translation>
    </message>
    <message>
        <source>Next review</source>
        <translation>Nächste Prüfung</translation>
    </message>
    <message>
        <source>No agreement</source>
        <translation>Keine Vereinbarung</translation>
    </message>
    <message>
        <source>OLA (inside)</source>
        <translation>OLA (intern)</translation>
    </message>
    <message>
        <source>SLA</source>
        <translation>SLA</translation>
    </message>
    <message>
        <source>Agreed with the customer</source>
        <translation>Mit dem Kunden vereinbart</translation>
    </message>
    <message>
        <source>e.g. days until delivery</source>
        <translation>z. B. Tage bis zur Lieferung</translation>
    </message>
    <message>
        <source>Higher is better</source>
        <translation>Mehr ist besser</translation>
    </message>
    <message>
        <source>Lower is better</source>
        <translation>Weniger ist besser</translation>
    </message>
    <message>
        <source>e.g. days, %</source>
        <translation>z. B. Tage, %</translation>
    </message>
    <message>
        <source>Metric</source>
        <translation>Messgröße</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>Richtung</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Einheit</translation>
    </message>
    <message>
        <source>Measured on</source>
        <translation>Gemessen am</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Measured value</source>
        <translation>Messwert</translation>
    </message>
    <message>
        <source>Measured values</source>
        <translation>Messwerte</translation>
    </message>
    <message>
        <source>{status} · ⚠ review overdue</source>
        <translation>{status} · ⚠ Prüfung überfällig</translation>
    </message>
    <message>
        <source>Delete takes the selected value out.</source>
        <translation>Entf nimmt den gewählten Wert heraus.</translation>
    </message>
    <message>
        <source>{status} (last measured: {value})</source>
        <translation>{status} (zuletzt gemessen: {value})</translation>
    </message>
    <message>
        <source>SERVQUAL</source>
        <translation>SERVQUAL</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>Erwartet</translation>
    </message>
    <message>
        <source>Perceived</source>
        <translation>Erlebt</translation>
    </message>
    <message>
        <source>{name}: gap {gap}</source>
        <translation>{name}: Lücke {gap}</translation>
    </message>
    <message>
        <source>gap {gap}</source>
        <translation>Lücke {gap}</translation>
    </message>
    <message>
        <source>Address or file</source>
        <translation>Adresse oder Datei</translation>
    </message>
    <message>
        <source>Open the policy</source>
        <translation>Serviceleitlinie öffnen</translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>Serviceleitlinie</translation>
    </message>
    <message>
        <source>Last training</source>
        <translation>Letzte Schulung</translation>
    </message>
    <message>
        <source>0 no</source>
        <translation>0 nein</translation>
    </message>
    <message>
        <source>1 partly</source>
        <translation>1 teils</translation>
    </message>
    <message>
        <source>2 yes</source>
        <translation>2 ja</translation>
    </message>
    <message>
        <source>The policy cannot be opened from here; check its address.</source>
        <translation>Die Serviceleitlinie lässt sich nicht öffnen; bitte die Adresse prüfen.</translation>
    </message>
    <message>
        <source>{score} of 100</source>
        <translation>{score} von 100</translation>
    </message>
    <message>
        <source>Add a rater</source>
        <translation>Weitere bewertende Person</translation>
    </message>
    <message>
        <source>Remove this rater</source>
        <translation>Diese Person entfernen</translation>
    </message>
    <message>
        <source>Rater</source>
        <translation>Bewertet von</translation>
    </message>
    <message>
        <source>without a name</source>
        <translation>ohne Namen</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Kommentar</translation>
    </message>
    <message>
        <source>Nobody yet</source>
        <translation>Noch niemand</translation>
    </message>
    <message>
        <source>⚠ Gap {gap}: blind spot</source>
        <translation>⚠ Lücke {gap}: blinder Fleck</translation>
    </message>
    <message>
        <source>Gap {gap}</source>
        <translation>Lücke {gap}</translation>
    </message>
    <message>
        <source>ø {mean} · gap {gap}</source>
        <translation>ø {mean} · Lücke {gap}</translation>
    </message>
    <message>
        <source>Customer’s rating</source>
        <translation>Bewertung durch den Kunden</translation>
    </message>
    <message>
        <source>Own rating of the supplier</source>
        <translation>Selbstbild des Lieferanten</translation>
    </message>
    <message>
        <source>Type the figure, or click; Delete takes the answer back.</source>
        <translation>Ziffer tippen oder klicken; Entf nimmt die Antwort zurück.</translation>
    </message>
    <message>
        <source>not answered</source>
        <translation>nicht beantwortet</translation>
    </message>
    <message>
        <source>At a glance</source>
        <translation>Auf einen Blick</translation>
    </message>
    <message>
        <source>The map</source>
        <comment>a chapter</comment>
        <translation>Die Karte</translation>
    </message>
    <message>
        <source>Needs</source>
        <translation>Bedarfe</translation>
    </message>
    <message>
        <source>Standards</source>
        <translation>Standards</translation>
    </message>
    <message>
        <source>Glossary</source>
        <translation>Glossar</translation>
    </message>
    <message>
        <source>There is no chapter {name}, only {names}.</source>
        <translation>Das Kapitel {name} gibt es nicht, nur {names}.</translation>
    </message>
    <message>
        <source>A report needs at least one chapter.</source>
        <translation>Ein Bericht braucht mindestens ein Kapitel.</translation>
    </message>
    <message>
        <source>Report on the chain of internal and external customers</source>
        <translation>Bericht zur Kette der internen und externen Kunden</translation>
    </message>
    <message>
        <source>Nothing is delivered under this filter.</source>
        <translation>Unter diesem Filter wird nichts geliefert.</translation>
    </message>
    <message>
        <source>{count} parties are too many for a matrix on paper; here is what it says as a list, in the order of the chain.</source>
        <translation>{count} Beteiligte sind zu viele für eine Matrix auf Papier; hier steht ihr Inhalt als Liste, in der Reihenfolge der Kette.</translation>
    </message>
    <message>
        <source>Rows give, columns receive, in the order of the chain: what stands below the diagonal runs back against it.</source>
        <translation>Zeilen geben, Spalten empfangen, in der Reihenfolge der Kette: Was unter der Diagonale steht, läuft ihr entgegen.</translation>
    </message>
    <message>
        <source>Who gives what to whom</source>
        <translation>Wer wem was gibt</translation>
    </message>
    <message>
        <source>The numbers count the services.</source>
        <translation>Die Zahlen geben an, wie viele Leistungen es sind.</translation>
    </message>
    <message>
        <source>No need is recorded on the map.</source>
        <translation>Auf der Karte ist kein Bedarf erfasst.</translation>
    </message>
    <message>
        <source>{needs} are recorded; {open} of them are unserved or poorly served.</source>
        <translation>Erfasst: {needs}; davon ungedeckt oder schlecht gedeckt: {open}.</translation>
    </message>
    <message numerus="yes">
        <source>%n needs</source>
        <translation>
            <numerusform>%n Bedarf</numerusform>
            <numerusform>%n Bedarfe</numerusform>
        </translation>
    </message>
    <message>
        <source>What customers need, and who meets it</source>
        <translation>Was Kunden brauchen, und wer es deckt</translation>
    </message>
    <message>
        <source>{service} from {provider} (satisfaction {value})</source>
        <translation>{service} von {provider} (Zufriedenheit {value})</translation>
    </message>
    <message>
        <source>An agreed standard stands behind {share} of what the organisation delivers, and behind {critical} of what is critical.</source>
        <translation>Ein vereinbarter Standard steht hinter {share} dessen, was die Organisation liefert, und hinter {critical} dessen, was kritisch ist.</translation>
    </message>
    <message>
        <source>Standards (OLA inside, SLA towards external customers)</source>
        <translation>Standards (OLA intern, SLA gegenüber externen Kunden)</translation>
    </message>
    <message>
        <source>Ratings by internal and by external customers</source>
        <translation>Bewertungen interner und externer Kunden</translation>
    </message>
    <message>
        <source>What counts (filter): {filter}.</source>
        <translation>Was zählt (Filter): {filter}.</translation>
    </message>
    <message>
        <source>What matters most</source>
        <translation>Das Wichtigste</translation>
    </message>
    <message numerus="yes">
        <source>%n findings stand</source>
        <translation>
            <numerusform>%n Befund</numerusform>
            <numerusform>%n Befunde</numerusform>
        </translation>
    </message>
    <message>
        <source>{counted}: {high} serious, {medium} notable, {low} for information.</source>
        <translation>{counted}: {high} schwerwiegend, {medium} beachtenswert, {low} zur Kenntnis.</translation>
    </message>
    <message numerus="yes">
        <source>%n inside</source>
        <translation>
            <numerusform>%n intern</numerusform>
            <numerusform>%n intern</numerusform>
        </translation>
    </message>
    <message>
        <source>{inside}, {customers} customers, {suppliers} suppliers outside</source>
        <translation>{inside}; extern: {customers} Kunden, {suppliers} Lieferanten</translation>
    </message>
    <message numerus="yes">
        <source>of %n services</source>
        <translation>
            <numerusform>von %n Leistung</numerusform>
            <numerusform>von %n Leistungen</numerusform>
        </translation>
    </message>
    <message>
        <source>{seeing} of {all} inside</source>
        <translation>{seeing} von {all} internen</translation>
    </message>
    <message>
        <source>Single points of failure</source>
        <translation>Ausfallrisiken</translation>
    </message>
    <message>
        <source>without which others are cut off</source>
        <translation>ohne die andere abgeschnitten sind</translation>
    </message>
    <message numerus="yes">
        <source>%n pairs of mutual customers</source>
        <translation>
            <numerusform>%n Paar gegenseitiger Kunden</numerusform>
            <numerusform>%n Paare gegenseitiger Kunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them serious</source>
        <translation>
            <numerusform>davon %n schwerwiegend</numerusform>
            <numerusform>davon %n schwerwiegend</numerusform>
        </translation>
    </message>
    <message>
        <source>Map of {parties} and {deliveries} between them; chapters below tell all of it in words.</source>
        <translation>Karte: {parties}, {deliveries} zwischen ihnen; die Kapitel darunter sagen alles auch in Worten.</translation>
    </message>
    <message>
        <source>Arrows lead from the supplier to the customer and name what is delivered.</source>
        <translation>Pfeile führen vom Lieferanten zum Kunden und nennen, was geliefert wird.</translation>
    </message>
    <message>
        <source>Direct customers and suppliers</source>
        <translation>Direkte Kunden und Lieferanten</translation>
    </message>
    <message>
        <source>The shortest way of each department</source>
        <translation>Der kürzeste Weg jeder Abteilung</translation>
    </message>
    <message>
        <source>Who serves the external customers</source>
        <translation>Wer die externen Kunden bedient</translation>
    </message>
    <message>
        <source>Who reaches no external customer, and why</source>
        <translation>Wer keinen externen Kunden erreicht, und warum</translation>
    </message>
    <message>
        <source>{severity} ({count})</source>
        <translation>{severity} ({count})</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>Skip to the report</source>
        <translation>Zum Bericht springen</translation>
    </message>
    <message>
        <source>What would mend it:</source>
        <translation>Was hilft:</translation>
    </message>
    <message>
        <source>About:</source>
        <translation>Betrifft:</translation>
    </message>
    <message>
        <source>Look at the map</source>
        <translation>Karte betrachten</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Vergrößern</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Verkleinern</translation>
    </message>
    <message>
        <source>Whole map</source>
        <translation>Ganze Karte</translation>
    </message>
    <message>
        <source>Point at a party to see its suppliers and customers; click to show in the report only what is about it. Ctrl and the wheel zoom.</source>
        <translation>Wer auf einen Beteiligten zeigt, sieht dessen Lieferanten und Kunden; ein Klick zeigt im Bericht nur, was ihn betrifft. Strg und Mausrad vergrößern.</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Alles zeigen</translation>
    </message>
    <message>
        <source>Suppliers</source>
        <translation>Lieferanten</translation>
    </message>
    <message>
        <source>Customers</source>
        <comment>of a party</comment>
        <translation>Kunden</translation>
    </message>
    <message>
        <source>none</source>
        <comment>of customers or suppliers</comment>
        <translation>keine</translation>
    </message>
    <message>
        <source>{name}, {kind}. Suppliers: {suppliers}. Customers: {customers}.</source>
        <translation>{name}, {kind}. Lieferanten: {suppliers}. Kunden: {customers}.</translation>
    </message>
    <message>
        <source>Only what is about {party}</source>
        <translation>Nur was {party} betrifft</translation>
    </message>
    <message>
        <source>reports to hand over ({formats})</source>
        <translation>Berichte zum Übergeben ({formats})</translation>
    </message>
    <message>
        <source>only these chapters: {names}</source>
        <translation>nur diese Kapitel: {names}</translation>
    </message>
    <message>
        <source>instead of the map’s title</source>
        <translation>statt des Titels der Karte</translation>
    </message>
    <message>
        <source>instead of the map’s organisation</source>
        <translation>statt der Organisation der Karte</translation>
    </message>
    <message>
        <source>instead of the map’s date</source>
        <translation>statt des Datums der Karte</translation>
    </message>
    <message>
        <source>a picture for the first page</source>
        <translation>ein Bild für die erste Seite</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <source>{date} is no date; write it like {example}.</source>
        <translation>{date} ist kein Datum; geschrieben wird es wie {example}.</translation>
    </message>
    <message>
        <source>Web page (HTML)</source>
        <translation>Webseite (HTML)</translation>
    </message>
    <message>
        <source>PowerPoint slides (PPTX)</source>
        <translation>PowerPoint-Folien (PPTX)</translation>
    </message>
    <message>
        <source>What would mend it: {remedy}</source>
        <translation>Was hilft: {remedy}</translation>
    </message>
    <message>
        <source>About: {parties}</source>
        <translation>Betrifft: {parties}</translation>
    </message>
    <message>
        <source>tables as text, of all countries and programs</source>
        <translation>Tabellen als Text, aus allen Ländern und Programmen</translation>
    </message>
    <message>
        <source>LibreOffice workbooks</source>
        <translation>LibreOffice-Arbeitsmappen</translation>
    </message>
    <message>
        <source>there is no table of parties or deliveries in it</source>
        <translation>es ist keine Tabelle mit Beteiligten oder Lieferungen darin</translation>
    </message>
    <message>
        <source>a quotation mark begins here and does not end</source>
        <translation>ein Anführungszeichen beginnt hier und endet nicht</translation>
    </message>
    <message>
        <source>there is no sheet {value}</source>
        <translation>es gibt kein Blatt {value}</translation>
    </message>
    <message>
        <source>there is no column {value}</source>
        <translation>es gibt keine Spalte {value}</translation>
    </message>
    <message>
        <source>{value} is nothing that a column can hold</source>
        <translation>{value} ist nichts, was eine Spalte enthalten kann</translation>
    </message>
    <message>
        <source>add the second mark, or take the first one away</source>
        <translation>das zweite Zeichen ergänzen oder das erste entfernen</translation>
    </message>
    <message>
        <source>check the name</source>
        <translation>den Namen prüfen</translation>
    </message>
    <message>
        <source>line {line}</source>
        <translation>Zeile {line}</translation>
    </message>
    <message>
        <source>read</source>
        <translation>lesen</translation>
    </message>
    <message>
        <source>{place}: {text}</source>
        <translation>{place}: {text}</translation>
    </message>
    <message>
        <source>The text was read as {encoding}; nothing in it says so.</source>
        <translation>Der Text wurde als {encoding} gelesen; in ihm selbst steht dazu nichts.</translation>
    </message>
    <message>
        <source>A quotation mark within a cell was taken as it stands.</source>
        <translation>Ein Anführungszeichen in einer Zelle wurde so übernommen, wie es dasteht.</translation>
    </message>
    <message numerus="yes">
        <source>%n cells hold formulas; their last values were read.</source>
        <translation>
            <numerusform>%n Zelle enthält eine Formel; gelesen wurde ihr letzter Wert.</numerusform>
            <numerusform>%n Zellen enthalten Formeln; gelesen wurden ihre letzten Werte.</numerusform>
        </translation>
    </message>
    <message>
        <source>A formula was never calculated; its cell was read as empty.</source>
        <translation>Eine Formel wurde nie berechnet; ihre Zelle gilt als leer.</translation>
    </message>
    <message>
        <source>The sheet “{name}” is hidden and was not read.</source>
        <translation>Das Blatt „{name}“ ist ausgeblendet und wurde nicht gelesen.</translation>
    </message>
    <message>
        <source>On the sheet “{name}” there is no such table; it was left out.</source>
        <translation>Auf dem Blatt „{name}“ steht keine solche Tabelle; es wurde ausgelassen.</translation>
    </message>
    <message numerus="yes">
        <source>%n rows above the table were left out.</source>
        <translation>
            <numerusform>%n Zeile über der Tabelle wurde ausgelassen.</numerusform>
            <numerusform>%n Zeilen über der Tabelle wurden ausgelassen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows were read as deliveries.</source>
        <translation>
            <numerusform>%n Zeile wurde als Lieferung gelesen.</numerusform>
            <numerusform>%n Zeilen wurden als Lieferungen gelesen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows were read as parties.</source>
        <translation>
            <numerusform>%n Zeile wurde als Beteiligter gelesen.</numerusform>
            <numerusform>%n Zeilen wurden als Beteiligte gelesen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Read as a matrix with %n deliveries, from the left to the top.</source>
        <translation>
            <numerusform>Als Matrix mit %n Lieferung gelesen, von links nach oben.</numerusform>
            <numerusform>Als Matrix mit %n Lieferungen gelesen, von links nach oben.</numerusform>
        </translation>
    </message>
    <message>
        <source>From “{source}” to “{target}”: guessed from what is in the columns, not told.</source>
        <translation>Von „{source}“ an „{target}“: aus dem Inhalt der Spalten erschlossen, nicht angegeben.</translation>
    </message>
    <message>
        <source>The names were taken from “{column}”; nothing in the table says so.</source>
        <translation>Die Namen stammen aus „{column}“; in der Tabelle steht dazu nichts.</translation>
    </message>
    <message numerus="yes">
        <source>%n rows have cells beyond the headings.</source>
        <translation>
            <numerusform>%n Zeile hat Zellen, über denen keine Überschrift steht.</numerusform>
            <numerusform>%n Zeilen haben Zellen, über denen keine Überschrift steht.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows without a name were left out.</source>
        <translation>
            <numerusform>%n Zeile ohne Namen wurde ausgelassen.</numerusform>
            <numerusform>%n Zeilen ohne Namen wurden ausgelassen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n numbers such as “{value}” could be read in two ways; this one became {number}. If that is wrong, choose under “Numbers” in the import how they are written.</source>
        <translation>
            <numerusform>%n Zahl wie „{value}“ lässt sich auf zwei Arten lesen; daraus wurde {number}. Stimmt das nicht, ist beim Import unter „Zahlen“ zu wählen, wie sie geschrieben sind.</numerusform>
            <numerusform>%n Zahlen wie „{value}“ lassen sich auf zwei Arten lesen; aus dieser wurde {number}. Stimmt das nicht, ist beim Import unter „Zahlen“ zu wählen, wie sie geschrieben sind.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“{column}”: %n cells such as “{value}” do not fit there; they were kept as text.</source>
        <translation>
            <numerusform>„{column}“: %n Zelle wie „{value}“ passt dort nicht; sie blieb als Text erhalten.</numerusform>
            <numerusform>„{column}“: %n Zellen wie „{value}“ passen dort nicht; sie blieben als Text erhalten.</numerusform>
        </translation>
    </message>
    <message>
        <source>“{name}” describes the model as a whole; it became the title.</source>
        <translation>„{name}“ beschreibt das Modell als Ganzes und wurde zum Titel.</translation>
    </message>
    <message numerus="yes">
        <source>The matrix has no names; its %n parties are numbered and want to be named.</source>
        <translation>
            <numerusform>Die Matrix hat keine Namen; ihr %n Beteiligter ist nummeriert und braucht einen Namen.</numerusform>
            <numerusform>Die Matrix hat keine Namen; ihre %n Beteiligten sind nummeriert und brauchen Namen.</numerusform>
        </translation>
    </message>
    <message>
        <source>tables</source>
        <translation>Tabellen</translation>
    </message>
    <message>
        <source>only this sheet, even if it is hidden</source>
        <translation>nur dieses Blatt, auch wenn es ausgeblendet ist</translation>
    </message>
    <message>
        <source>what a column holds, by heading or letter: {fields}</source>
        <translation>was eine Spalte enthält, nach Überschrift oder Buchstabe: {fields}</translation>
    </message>
    <message>
        <source>what the table lists</source>
        <translation>was die Tabelle aufführt</translation>
    </message>
    <message>
        <source>the row of the headings; 0: there are none</source>
        <translation>die Zeile der Überschriften; 0: es gibt keine</translation>
    </message>
    <message>
        <source>of a table written as text</source>
        <translation>einer Tabelle in Textform</translation>
    </message>
    <message>
        <source>what stands between the cells of a text</source>
        <translation>was zwischen den Zellen eines Textes steht</translation>
    </message>
    <message>
        <source>how numbers are written: 2,5 or 2.5</source>
        <translation>wie Zahlen geschrieben sind: 2,5 oder 2.5</translation>
    </message>
    <message>
        <source>--map wants COLUMN=FIELD, not {text}.</source>
        <translation>--map erwartet SPALTE=FELD, nicht {text}.</translation>
    </message>
    <message>
        <source>Word document (DOCX)</source>
        <translation>Word-Dokument (DOCX)</translation>
    </message>
    <message>
        <source>Table</source>
        <comment>above a table</comment>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>Figure</source>
        <comment>below a picture</comment>
        <translation>Abbildung</translation>
    </message>
    <message>
        <source>{title} ({number} of {count})</source>
        <translation>{title} ({number} von {count})</translation>
    </message>
    <message>
        <source>Term</source>
        <translation>Begriff</translation>
    </message>
    <message>
        <source>What it means</source>
        <translation>Bedeutung</translation>
    </message>
    <message>
        <source>Leave ChainMap?</source>
        <translation>ChainMap verlassen?</translation>
    </message>
    <message>
        <source>This link leads out of ChainMap, to another program:</source>
        <translation>Dieser Verweis führt aus ChainMap hinaus, zu einem anderen Programm:</translation>
    </message>
    <message>
        <source>&amp;Open it</source>
        <translation>Ö&amp;ffnen</translation>
    </message>
    <message>
        <source>{page} – ChainMap help</source>
        <translation>{page} – ChainMap-Hilfe</translation>
    </message>
    <message>
        <source>Print the page</source>
        <translation>Seite drucken</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Vor</translation>
    </message>
    <message>
        <source>First page</source>
        <translation>Erste Seite</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Kleinere Schrift</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Größere Schrift</translation>
    </message>
    <message>
        <source>Copy the page</source>
        <translation>Seite kopieren</translation>
    </message>
    <message>
        <source>Page of the manual</source>
        <translation>Seite der Hilfe</translation>
    </message>
    <message>
        <source>Nothing is found for “{text}”.</source>
        <translation>Zu „{text}“ ist nichts zu finden.</translation>
    </message>
    <message>
        <source>Search the help</source>
        <translation>Hilfe durchsuchen</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Gefunden</translation>
    </message>
    <message>
        <source>&amp;Contents</source>
        <translation>&amp;Inhalt</translation>
    </message>
    <message>
        <source>The help; in a panel, the page about that panel</source>
        <translation>Die Hilfe; in einem Fensterbereich die Seite über ihn</translation>
    </message>
    <message>
        <source>G&amp;uide</source>
        <translation>&amp;Leitfaden</translation>
    </message>
    <message>
        <source>Knowing customers, inside and outside, and serving them well</source>
        <translation>Kunden kennen, interne und externe, und ihnen gut dienen</translation>
    </message>
    <message>
        <source>&amp;Glossary</source>
        <translation>&amp;Glossar</translation>
    </message>
    <message>
        <source>Every term, and exactly how each figure is computed</source>
        <translation>Jedes Wort und wie jede Kennzahl gerechnet wird</translation>
    </message>
    <message>
        <source>&amp;Worked story</source>
        <translation>&amp;Durchgespielte Geschichte</translation>
    </message>
    <message>
        <source>From an empty map to the report, step by step</source>
        <translation>Von der leeren Karte bis zum Bericht, Schritt für Schritt</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts …</source>
        <translation>&amp;Tastenkürzel …</translation>
    </message>
    <message>
        <source>All keys on one sheet; change them, print them</source>
        <translation>Alle Tasten auf einem Blatt; ändern und drucken</translation>
    </message>
    <message>
        <source>What is &amp;this?</source>
        <translation>&amp;Was ist das?</translation>
    </message>
    <message>
        <source>Click a panel to be told what it is for</source>
        <translation>Ein Klick auf einen Fensterbereich sagt, wozu er da ist</translation>
    </message>
    <message>
        <source>F1 in the panel tells more.</source>
        <translation>F1 in dem Fensterbereich sagt mehr.</translation>
    </message>
    <message>
        <source>First steps</source>
        <translation>Erste Schritte</translation>
    </message>
    <message>
        <source>Guide</source>
        <translation>Leitfaden</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Lesen</translation>
    </message>
    <message>
        <source>Looking up</source>
        <translation>Nachschlagen</translation>
    </message>
    <message>
        <source>What does “{term}” mean?</source>
        <translation>Was heißt „{term}“?</translation>
    </message>
    <message>
        <source>&amp;Report …</source>
        <translation>&amp;Bericht …</translation>
    </message>
    <message>
        <source>A web page, PDF, Word or PowerPoint file for the client</source>
        <translation>Webseite, PDF, Word- oder PowerPoint-Datei für den Auftraggeber</translation>
    </message>
    <message>
        <source>Report as &amp;Markdown …</source>
        <translation>Bericht als &amp;Markdown …</translation>
    </message>
    <message>
        <source>yyyy-MM-dd</source>
        <comment>how a date is written</comment>
        <translation>dd.MM.yyyy</translation>
    </message>
    <message>
        <source>Open it when it is written</source>
        <translation>Nach dem Schreiben öffnen</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Auftraggeber</translation>
    </message>
    <message>
        <source>Logo</source>
        <translation>Logo</translation>
    </message>
    <message>
        <source>Chapters</source>
        <translation>Kapitel</translation>
    </message>
    <message>
        <source>Write report …</source>
        <translation>Bericht schreiben …</translation>
    </message>
    <message>
        <source>Choose a PNG …</source>
        <translation>PNG auswählen …</translation>
    </message>
    <message>
        <source>No logo</source>
        <translation>Kein Logo</translation>
    </message>
    <message>
        <source>None</source>
        <comment>of the chapters</comment>
        <translation>Keine</translation>
    </message>
    <message>
        <source>They come in this order.</source>
        <translation>Sie erscheinen in dieser Reihenfolge.</translation>
    </message>
    <message>
        <source>PNG pictures (*.png)</source>
        <translation>PNG-Bilder (*.png)</translation>
    </message>
    <message>
        <source>Choose a logo</source>
        <translation>Logo auswählen</translation>
    </message>
    <message>
        <source>This picture cannot be the logo</source>
        <translation>Dieses Bild kann nicht das Logo sein</translation>
    </message>
    <message>
        <source>The report could not be written ({detail}); the map is untouched.</source>
        <translation>Der Bericht konnte nicht geschrieben werden ({detail}); die Karte ist unberührt.</translation>
    </message>
    <message>
        <source>report</source>
        <comment>part of a file name</comment>
        <translation>Bericht</translation>
    </message>
    <message>
        <source>Writing the report …</source>
        <translation>Der Bericht wird geschrieben …</translation>
    </message>
    <message>
        <source>The report was not written</source>
        <translation>Der Bericht wurde nicht geschrieben</translation>
    </message>
    <message>
        <source>No action is planned yet.</source>
        <translation>Noch ist keine Maßnahme geplant.</translation>
    </message>
    <message>
        <source>Excel workbooks; ours can be changed there and read back</source>
        <translation>Excel-Arbeitsmappen; eigene können dort geändert und zurückgelesen werden</translation>
    </message>
    <message>
        <source>correct the cell</source>
        <translation>die Zelle berichtigen</translation>
    </message>
    <message>
        <source>it was not written by ChainMap, and cannot update a map</source>
        <translation>sie stammt nicht von ChainMap und kann keine Karte aktualisieren</translation>
    </message>
    <message>
        <source>{value} is not a date</source>
        <translation>{value} ist kein Datum</translation>
    </message>
    <message>
        <source>nothing can be delivered this way: {value}</source>
        <translation>so kann nicht geliefert werden: {value}</translation>
    </message>
    <message>
        <source>“{name}”: {field} was {old} and is {value} now.</source>
        <translation>„{name}“: {field} war {old} und ist jetzt {value}.</translation>
    </message>
    <message>
        <source>“{name}”: {field} has become {value} here meanwhile; this is overwritten.</source>
        <translation>„{name}“: {field} wurde hier inzwischen zu {value}; das wird überschrieben.</translation>
    </message>
    <message>
        <source>“{name}” is not on the map any more; its change was left out.</source>
        <translation>„{name}“ ist nicht mehr auf der Karte; die Änderung wurde ausgelassen.</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>Blatt</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>What is on it</source>
        <translation>Was darauf steht</translation>
    </message>
    <message>
        <source>A handout: ratings of single persons are left out.</source>
        <translation>Zum Weitergeben: Bewertungen einzelner Personen sind ausgelassen.</translation>
    </message>
    <message>
        <source>Change, add and delete rows under the dark blue headings, then read the workbook back with File › Import or “chainmap import”: what has changed is shown before it is taken over. Leave the ids as they are; a new row needs none.</source>
        <translation>Unter den dunkelblauen Überschriften lassen sich Zeilen ändern, ergänzen und löschen; danach die Arbeitsmappe mit Datei › Importieren oder „chainmap import“ zurücklesen: Was sich geändert hat, wird gezeigt, bevor es übernommen wird. Die Ids bitte stehen lassen; eine neue Zeile braucht keine.</translation>
    </message>
    <message>
        <source>Grey headings are reckoned by ChainMap; what is typed there is not read back.</source>
        <translation>Graue Überschriften berechnet ChainMap; was dort eingetippt wird, wird nicht zurückgelesen.</translation>
    </message>
    <message>
        <source>This workbook holds the whole map, with the names of raters and, on a hidden sheet, places and notes. To hand it on, export it as a handout.</source>
        <translation>Diese Arbeitsmappe enthält die ganze Karte, mit den Namen der Bewertenden und, auf einem ausgeblendeten Blatt, Positionen und Notizen. Zum Weitergeben als Handout exportieren.</translation>
    </message>
    <message>
        <source>A whole number from {least} to {most}, or nothing.</source>
        <translation>Eine ganze Zahl von {least} bis {most} oder nichts.</translation>
    </message>
    <message>
        <source>Ratings</source>
        <translation>Bewertungen</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>Maßnahmen</translation>
    </message>
    <message>
        <source>Matrix</source>
        <translation>Matrix</translation>
    </message>
    <message>
        <source>departments, teams, persons, external customers and suppliers</source>
        <translation>Abteilungen, Teams, Personen, externe Kunden und Lieferanten</translation>
    </message>
    <message>
        <source>what each party offers</source>
        <translation>was die einzelnen Beteiligten anbieten</translation>
    </message>
    <message>
        <source>who gives which service to whom</source>
        <translation>wer wem welche Leistung liefert</translation>
    </message>
    <message>
        <source>what customers need, and which deliveries meet it</source>
        <translation>was Kunden brauchen und welche Lieferungen den Bedarf decken</translation>
    </message>
    <message>
        <source>how both sides see a delivery, 1 to 5; a row for each rater</source>
        <translation>wie beide Seiten eine Lieferung sehen, 1 bis 5; je bewertender Person eine Zeile</translation>
    </message>
    <message>
        <source>what is agreed for a delivery, and what was measured</source>
        <translation>was zu einer Lieferung vereinbart ist und was gemessen wurde</translation>
    </message>
    <message>
        <source>who does what until when</source>
        <translation>wer was bis wann tut</translation>
    </message>
    <message>
        <source>rows give, columns receive; only to look at</source>
        <translation>Zeilen geben, Spalten empfangen; nur zum Ansehen</translation>
    </message>
    <message>
        <source>what stands out; only to look at</source>
        <translation>was auffällt; nur zum Ansehen</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>Id</translation>
    </message>
    <message>
        <source>Headcount</source>
        <translation>Köpfe</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <source>Segment</source>
        <translation>Segment</translation>
    </message>
    <message>
        <source>Link to the policy</source>
        <translation>Link zur Serviceleitlinie</translation>
    </message>
    <message>
        <source>Trained on</source>
        <translation>Geschult am</translation>
    </message>
    <message>
        <source>External customers reached</source>
        <translation>Erreichte externe Kunden</translation>
    </message>
    <message>
        <source>Delivered to</source>
        <translation>Geliefert an</translation>
    </message>
    <message>
        <source>Volume per month</source>
        <translation>Menge im Monat</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Aktiv</translation>
    </message>
    <message>
        <source>Delivery (id)</source>
        <translation>Lieferung (Id)</translation>
    </message>
    <message>
        <source>Side</source>
        <translation>Seite</translation>
    </message>
    <message>
        <source>Rater no.</source>
        <translation>Person Nr.</translation>
    </message>
    <message>
        <source>Rated by</source>
        <translation>Bewertet vom</translation>
    </message>
    <message>
        <source>Rated on</source>
        <translation>Bewertet am</translation>
    </message>
    <message>
        <source>OLA/SLA</source>
        <translation>OLA/SLA</translation>
    </message>
    <message>
        <source>Agreed</source>
        <translation>Vereinbart</translation>
    </message>
    <message>
        <source>Better</source>
        <translation>Richtung</translation>
    </message>
    <message>
        <source>Reviewed on</source>
        <translation>Überprüft am</translation>
    </message>
    <message>
        <source>Review due</source>
        <translation>Nächste Prüfung</translation>
    </message>
    <message>
        <source>Standing</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Met by (ids)</source>
        <translation>Gedeckt durch (Ids)</translation>
    </message>
    <message>
        <source>About (id)</source>
        <translation>Betrifft (Id)</translation>
    </message>
    <message>
        <source>higher is better</source>
        <translation>höher ist besser</translation>
    </message>
    <message>
        <source>lower is better</source>
        <translation>niedriger ist besser</translation>
    </message>
    <message>
        <source>in progress</source>
        <translation>in Arbeit</translation>
    </message>
    <message>
        <source>done</source>
        <translation>erledigt</translation>
    </message>
    <message>
        <source>GraphML and CSV: for this program; XLSX: complete, or to hand out</source>
        <translation>GraphML und CSV: für dieses Programm; XLSX: vollständig oder zum Weitergeben</translation>
    </message>
    <message>
        <source>{ending} has no profile {name}, only {names}.</source>
        <translation>{ending} hat kein Profil {name}, nur {names}.</translation>
    </message>
    <message numerus="yes">
        <source>%n more cards are in the report as a web page, PDF or Word document.</source>
        <translation>
            <numerusform>%n weiterer Steckbrief steht im Bericht als Webseite, PDF oder Word-Dokument.</numerusform>
            <numerusform>%n weitere Steckbriefe stehen im Bericht als Webseite, PDF oder Word-Dokument.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Reload</source>
        <translation>N&amp;eu laden</translation>
    </message>
    <message>
        <source>Show what is in the file now</source>
        <translation>Zeigt, was jetzt in der Datei steht</translation>
    </message>
    <message>
        <source>Earlier &amp;versions …</source>
        <translation>F&amp;rühere Fassungen …</translation>
    </message>
    <message>
        <source>What was in the file before each save</source>
        <translation>Was vor jedem Speichern in der Datei stand</translation>
    </message>
    <message>
        <source>Save yours under another name to keep both, or overwrite the other version; it is then kept among the earlier versions. Reloading drops your edits.</source>
        <translation>Speichern unter anderem Namen behält beide. Beim Überschreiben bleibt die andere Fassung unter den früheren Fassungen erhalten. Neu laden verwirft die eigenen Änderungen.</translation>
    </message>
    <message>
        <source>&amp;Save under another name …</source>
        <translation>Unter anderem Namen &amp;speichern …</translation>
    </message>
    <message>
        <source>Reload the map?</source>
        <translation>Karte neu laden?</translation>
    </message>
    <message>
        <source>Reloading “{map}” drops your edits that are not saved.</source>
        <translation>Neu laden von „{map}“ verwirft Änderungen, die nicht gespeichert sind.</translation>
    </message>
    <message>
        <source>The file is open elsewhere</source>
        <translation>Die Datei ist anderswo geöffnet</translation>
    </message>
    <message>
        <source>“{file}” is open in another window; save under another name.</source>
        <translation>„{file}“ ist in einem anderen Fenster geöffnet; bitte unter anderem Namen speichern.</translation>
    </message>
    <message>
        <source>Open what can be &amp;read</source>
        <translation>&amp;Lesbares öffnen</translation>
    </message>
    <message>
        <source>&amp;Earlier versions …</source>
        <translation>&amp;Frühere Fassungen …</translation>
    </message>
    <message>
        <source>Draft kept</source>
        <translation>Entwurf gesichert</translation>
    </message>
    <message>
        <source>{map} [read only]</source>
        <translation>{map} [schreibgeschützt]</translation>
    </message>
    <message>
        <source>Edits that are not saved yet survive a crash; ChainMap offers them again.</source>
        <translation>Noch nicht gespeicherte Änderungen überstehen einen Absturz; ChainMap bietet sie wieder an.</translation>
    </message>
    <message>
        <source>Earlier versions of {file}</source>
        <translation>Frühere Fassungen von {file}</translation>
    </message>
    <message>
        <source>Kept each time the map was saved. One opens as a copy, not saved yet.</source>
        <translation>Bei jedem Speichern aufgehoben. Eine Fassung öffnet sich als Kopie, die noch nicht gespeichert ist.</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Gespeichert</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>&amp;Open as a copy</source>
        <translation>Als Kopie &amp;öffnen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>What could not be read of {file}</source>
        <translation>Was in {file} nicht lesbar war</translation>
    </message>
    <message>
        <source>“{file}” is open elsewhere ({host}, process {process}). You can look at it and change it, but save only under another name.</source>
        <translation>„{file}“ ist anderswo geöffnet ({host}, Prozess {process}). Ansehen und Ändern geht, Speichern nur unter anderem Namen.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>Edit anyway</source>
        <translation>Trotzdem bearbeiten</translation>
    </message>
    <message>
        <source>Reload</source>
        <translation>Neu laden</translation>
    </message>
    <message>
        <source>Keep mine</source>
        <translation>Eigene behalten</translation>
    </message>
    <message>
        <source>Your edits cannot be kept for recovery ({reason}). Better save the map now.</source>
        <translation>Änderungen lassen sich nicht für die Wiederherstellung sichern ({reason}). Am besten die Karte jetzt speichern.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>“{map}” cannot be recovered</source>
        <translation>„{map}“ lässt sich nicht wiederherstellen</translation>
    </message>
    <message>
        <source>Recover unsaved maps</source>
        <translation>Nicht gespeicherte Karten wiederherstellen</translation>
    </message>
    <message>
        <source>&amp;Recover</source>
        <translation>&amp;Wiederherstellen</translation>
    </message>
    <message>
        <source>Ask me &amp;later</source>
        <translation>S&amp;päter fragen</translation>
    </message>
    <message>
        <source>&amp;Discard all …</source>
        <translation>Alle &amp;verwerfen …</translation>
    </message>
    <message numerus="yes">
        <source>The unsaved edits of %n maps will be gone for good.</source>
        <translation>
            <numerusform>Die nicht gespeicherten Änderungen an %n Karte sind dann endgültig verloren.</numerusform>
            <numerusform>Die nicht gespeicherten Änderungen an %n Karten sind dann endgültig verloren.</numerusform>
        </translation>
    </message>
    <message>
        <source>Discard unsaved edits?</source>
        <translation>Änderungen verwerfen?</translation>
    </message>
    <message>
        <source>&amp;Discard</source>
        <translation>&amp;Verwerfen</translation>
    </message>
    <message>
        <source>ChainMap did not end as it should. These maps had edits that were not saved; recovered maps open unsaved, and their files stay as they are until you save.</source>
        <translation>ChainMap wurde nicht ordentlich beendet. Diese Karten hatten Änderungen, die nicht gespeichert waren. Wiederhergestellte Karten öffnen sich ungespeichert; ihre Dateien bleiben, wie sie sind, bis man speichert.</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>Karte</translation>
    </message>
    <message>
        <source>Last edit</source>
        <translation>Letzte Änderung</translation>
    </message>
    <message>
        <source>Edits</source>
        <translation>Änderungen</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Maps that can be recovered</source>
        <translation>Karten, die sich wiederherstellen lassen</translation>
    </message>
    <message>
        <source>not saved yet</source>
        <translation>noch nicht gespeichert</translation>
    </message>
    <message>
        <source>Re&amp;load</source>
        <translation>Neu la&amp;den</translation>
    </message>
    <message>
        <source>Import table: {name}</source>
        <translation>Tabelle importieren: {name}</translation>
    </message>
    <message>
        <source>The other way round: who is “from” receives</source>
        <translation>Umgekehrt: Wer unter „von“ steht, empfängt</translation>
    </message>
    <message>
        <source>The table holds</source>
        <translation>Die Tabelle enthält</translation>
    </message>
    <message>
        <source>Headings in row</source>
        <translation>Überschriften in Zeile</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>Kodierung</translation>
    </message>
    <message>
        <source>Cells are parted by</source>
        <translation>Zwischen den Zellen steht</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>Zahlen</translation>
    </message>
    <message>
        <source>Choose over each column what it holds:</source>
        <translation>Über jeder Spalte wählen, was sie enthält:</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importieren</translation>
    </message>
    <message>
        <source>The first rows of the table</source>
        <translation>Die ersten Zeilen der Tabelle</translation>
    </message>
    <message>
        <source>All that belong together</source>
        <translation>Alle, die zusammengehören</translation>
    </message>
    <message>
        <source>{name} (hidden)</source>
        <translation>{name} (ausgeblendet)</translation>
    </message>
    <message>
        <source>– choose –</source>
        <translation>– auswählen –</translation>
    </message>
    <message>
        <source>2,5 and 1.000</source>
        <translation>2,5 und 1.000</translation>
    </message>
    <message>
        <source>2.5 and 1,000</source>
        <translation>2.5 und 1,000</translation>
    </message>
    <message>
        <source>none</source>
        <comment>of the headings</comment>
        <translation>keine</translation>
    </message>
    <message>
        <source>As you chose it last time for these headings.</source>
        <translation>Wie beim letzten Mal für diese Überschriften gewählt.</translation>
    </message>
    <message>
        <source>Column {name}</source>
        <translation>Spalte {name}</translation>
    </message>
    <message numerus="yes">
        <source>%n groups</source>
        <translation>
            <numerusform>%n Gruppe</numerusform>
            <numerusform>%n Gruppen</numerusform>
        </translation>
    </message>
    <message>
        <source>What comes of it: {what}</source>
        <translation>Daraus wird: {what}</translation>
    </message>
    <message numerus="yes">
        <source>(of the first %n rows)</source>
        <translation>
            <numerusform>(aus der ersten %n Zeile)</numerusform>
            <numerusform>(aus den ersten %n Zeilen)</numerusform>
        </translation>
    </message>
    <message>
        <source>So it cannot be read.</source>
        <translation>So lässt sie sich nicht lesen.</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n weiterer</numerusform>
            <numerusform>%n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>say what the table and its columns hold</source>
        <translation>angeben, was die Tabelle und ihre Spalten enthalten</translation>
    </message>
    <message>
        <source>Deliveries: a row says who gives what to whom</source>
        <translation>Lieferungen: Eine Zeile sagt, wer wem was gibt</translation>
    </message>
    <message>
        <source>Parties: a row is a department, customer …</source>
        <translation>Beteiligte: Eine Zeile ist eine Abteilung, ein Kunde …</translation>
    </message>
    <message>
        <source>Matrix: the left gives, the top receives</source>
        <translation>Matrix: links wird gegeben, oben empfangen</translation>
    </message>
    <message>
        <source>Nothing that can be read</source>
        <translation>Nichts, was lesbar wäre</translation>
    </message>
    <message>
        <source>keep as text</source>
        <translation>als Text behalten</translation>
    </message>
    <message>
        <source>leave out</source>
        <translation>weglassen</translation>
    </message>
    <message>
        <source>Reports to</source>
        <translation>Berichtet an</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Farbe</translation>
    </message>
    <message>
        <source>Kind of link</source>
        <translation>Art der Verbindung</translation>
    </message>
    <message>
        <source>Strength</source>
        <translation>Stärke</translation>
    </message>
    <message>
        <source>Comma ,</source>
        <translation>Komma ,</translation>
    </message>
    <message>
        <source>Semicolon ;</source>
        <translation>Semikolon ;</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tabulator</translation>
    </message>
    <message>
        <source>Bar |</source>
        <translation>Strich |</translation>
    </message>
    <message>
        <source>questionnaire</source>
        <translation>Fragebogen</translation>
    </message>
    <message>
        <source>its hidden part, by which answers are known, was changed</source>
        <translation>ihr verborgener Teil, an dem die Antworten erkannt werden, wurde verändert</translation>
    </message>
    <message>
        <source>send out a new questionnaire, or type the answers in by hand</source>
        <translation>einen neuen Fragebogen senden oder die Antworten von Hand eintragen</translation>
    </message>
    <message numerus="yes">
        <source>Gaps are the mean of %n answers; what stands in the fields is the first one’s.</source>
        <translation>
            <numerusform>Die Lücken sind der Mittelwert von %n Antwort; in den Feldern steht die der ersten Person.</numerusform>
            <numerusform>Die Lücken sind der Mittelwert von %n Antworten; in den Feldern steht die der ersten Person.</numerusform>
        </translation>
    </message>
    <message>
        <source>gap {gap} · n {n}</source>
        <translation>Lücke {gap} · n {n}</translation>
    </message>
    <message>
        <source>How well do we work together?</source>
        <translation>Wie gut arbeiten wir zusammen?</translation>
    </message>
    <message>
        <source>1 = very poor    2 = poor    3 = fair    4 = good    5 = very good</source>
        <translation>1 = sehr schlecht    2 = schlecht    3 = mittelmäßig    4 = gut    5 = sehr gut</translation>
    </message>
    <message>
        <source>In English: sheet “English”. Please fill in one of the two sheets only.</source>
        <translation>Auf Deutsch: Blatt „Deutsch“. Bitte nur eines der beiden Blätter ausfüllen.</translation>
    </message>
    <message>
        <source>What you receive: you are the customer</source>
        <translation>Was Sie bekommen: Sie sind Kunde</translation>
    </message>
    <message>
        <source>What you deliver: you are the supplier</source>
        <translation>Was Sie liefern: Sie sind Lieferant</translation>
    </message>
    <message>
        <source>Please rate what you get from each supplier, and how you work together.</source>
        <translation>Bitte bewerten Sie, was Sie von jedem Lieferanten bekommen und wie Sie zusammenarbeiten.</translation>
    </message>
    <message>
        <source>Please rate your own service to each customer, and how the customer deals with you.</source>
        <translation>Bitte bewerten Sie Ihre eigene Leistung für jeden Kunden und wie er mit Ihnen umgeht.</translation>
    </message>
    <message>
        <source>From</source>
        <comment>supplier</comment>
        <translation>Von</translation>
    </message>
    <message>
        <source>To</source>
        <comment>customer</comment>
        <translation>An</translation>
    </message>
    <message>
        <source>How satisfied are you with it on the whole?</source>
        <translation>Wie zufrieden sind Sie damit insgesamt?</translation>
    </message>
    <message>
        <source>How far can you rely on this supplier?</source>
        <translation>Wie weit können Sie sich auf diesen Lieferanten verlassen?</translation>
    </message>
    <message>
        <source>How respectfully are you treated?</source>
        <translation>Wie respektvoll werden Sie behandelt?</translation>
    </message>
    <message>
        <source>How well does it meet your needs?</source>
        <translation>Wie gut deckt es Ihren Bedarf?</translation>
    </message>
    <message>
        <source>How openly and honestly are you told what matters?</source>
        <translation>Wie offen und ehrlich erfahren Sie, was wichtig ist?</translation>
    </message>
    <message>
        <source>How good is your service to this customer, as you see it?</source>
        <translation>Wie gut ist Ihre Leistung für diesen Kunden aus Ihrer Sicht?</translation>
    </message>
    <message>
        <source>How far can you rely on this customer?</source>
        <translation>Wie weit können Sie sich auf diesen Kunden verlassen?</translation>
    </message>
    <message>
        <source>How respectfully does this customer treat you?</source>
        <translation>Wie respektvoll behandelt dieser Kunde Sie?</translation>
    </message>
    <message>
        <source>How openly and honestly does this customer talk to you?</source>
        <translation>Wie offen und ehrlich spricht dieser Kunde mit Ihnen?</translation>
    </message>
    <message>
        <source>What you expect, and what you get</source>
        <translation>Was Sie erwarten und was Sie bekommen</translation>
    </message>
    <message>
        <source>In more detail, if you like: how important is each quality to you (expected, 1 = not at all, 5 = very), and how well do you get it (perceived)?</source>
        <translation>Genauer, wenn Sie mögen: Wie wichtig ist Ihnen jede Eigenschaft (erwartet, 1 = gar nicht, 5 = sehr), und wie gut bekommen Sie sie (erlebt)?</translation>
    </message>
    <message>
        <source>As promised, without faults</source>
        <translation>Wie zugesagt, ohne Fehler</translation>
    </message>
    <message>
        <source>Prompt and willing to help</source>
        <translation>Zügig und hilfsbereit</translation>
    </message>
    <message>
        <source>Competent and to be trusted</source>
        <translation>Kompetent und vertrauenswürdig</translation>
    </message>
    <message>
        <source>Attention to what we need</source>
        <translation>Eingehen auf unseren Bedarf</translation>
    </message>
    <message>
        <source>Tools, documents, looks</source>
        <translation>Mittel, Unterlagen, Auftreten</translation>
    </message>
    <message>
        <source>expected</source>
        <translation>erwartet</translation>
    </message>
    <message>
        <source>perceived</source>
        <translation>erlebt</translation>
    </message>
    <message>
        <source>{service}: {aspect}</source>
        <translation>{service}: {aspect}</translation>
    </message>
    <message>
        <source>Name (only if you like)</source>
        <translation>Name (freiwillig)</translation>
    </message>
    <message>
        <source>Thank you!</source>
        <translation>Vielen Dank!</translation>
    </message>
    <message>
        <source>1 to 5, please</source>
        <translation>Bitte 1 bis 5</translation>
    </message>
    <message>
        <source>Please choose 1, 2, 3, 4 or 5, or leave the cell empty if you cannot judge.</source>
        <translation>Bitte 1, 2, 3, 4 oder 5 wählen. Was Sie nicht beurteilen können, lassen Sie einfach leer.</translation>
    </message>
    <message>
        <source>A date, please</source>
        <translation>Bitte ein Datum</translation>
    </message>
    <message>
        <source>Please write the date like {example}, or leave the cell empty.</source>
        <translation>Bitte schreiben Sie das Datum wie {example}, oder lassen Sie die Zelle leer.</translation>
    </message>
    <message>
        <source>Questionnaire {department}</source>
        <translation>Fragebogen {department}</translation>
    </message>
    <message>
        <source>questionnaires for the departments, and their answers taken back</source>
        <translation>Fragebögen für die Abteilungen, und ihre Antworten zurück</translation>
    </message>
    <message>
        <source>make | read</source>
        <translation>make | read</translation>
    </message>
    <message>
        <source>an XLSX questionnaire for each department: whom it deals with, in both languages</source>
        <translation>ein XLSX-Fragebogen je Abteilung: mit wem sie zu tun hat, in beiden Sprachen</translation>
    </message>
    <message>
        <source>the answers of filled questionnaires, added to the map</source>
        <translation>die Antworten ausgefüllter Fragebögen, in die Karte übernommen</translation>
    </message>
    <message>
        <source>the folder to write them into</source>
        <translation>der Ordner, in den sie geschrieben werden</translation>
    </message>
    <message>
        <source>external customers and suppliers are asked as well</source>
        <translation>auch externe Kunden und Lieferanten fragen</translation>
    </message>
    <message>
        <source>ask also what is expected and perceived in the five dimensions of SERVQUAL</source>
        <translation>auch nach Erwartetem und Erlebtem in den fünf Dimensionen von SERVQUAL fragen</translation>
    </message>
    <message>
        <source>which deliveries are asked about; usually as the map sets it</source>
        <translation>nach welchen Lieferungen gefragt wird; sonst wie in der Karte eingestellt</translation>
    </message>
    <message>
        <source>filled questionnaires, or folders full of them</source>
        <translation>ausgefüllte Fragebögen oder Ordner damit</translation>
    </message>
    <message>
        <source>the map to write; without it all is only shown</source>
        <translation>die zu schreibende Karte; ohne sie wird alles nur gezeigt</translation>
    </message>
    <message>
        <source>add also what looks like the same answers a second time</source>
        <translation>auch übernehmen, was nach denselben Antworten ein zweites Mal aussieht</translation>
    </message>
    <message>
        <source>{name} deals with nobody under this filter and is not asked.</source>
        <translation>{name} hat bei diesem Filter mit niemandem zu tun und wird nicht gefragt.</translation>
    </message>
    <message>
        <source>There is nobody to ask on this map.</source>
        <translation>Auf dieser Karte gibt es niemanden zu fragen.</translation>
    </message>
    <message>
        <source>will be added</source>
        <translation>wird übernommen</translation>
    </message>
    <message>
        <source>received already</source>
        <translation>liegt schon vor</translation>
    </message>
    <message>
        <source>without answers</source>
        <translation>ohne Antworten</translation>
    </message>
    <message>
        <source>not usable</source>
        <translation>nicht verwendbar</translation>
    </message>
    <message>
        <source>No answer yet from {names}.</source>
        <translation>Noch keine Antwort von {names}.</translation>
    </message>
    <message>
        <source>{lines} and {count} more</source>
        <translation>{lines} und {count} weitere</translation>
    </message>
    <message>
        <source>{line}, {item}: “{value}” is no figure from 1 to 5 and is left out.</source>
        <translation>{line}, {item}: „{value}“ ist keine Zahl von 1 bis 5 und wird ausgelassen.</translation>
    </message>
    <message>
        <source>{line}, {item}: {value} lies outside 1 to 5 and is left out.</source>
        <translation>{line}, {item}: {value} liegt außerhalb von 1 bis 5 und wird ausgelassen.</translation>
    </message>
    <message>
        <source>{line}, {item}: {value} is no whole figure and is left out.</source>
        <translation>{line}, {item}: {value} ist keine ganze Zahl und wird ausgelassen.</translation>
    </message>
    <message>
        <source>“{value}” is no date, or one that cannot be; the answers have none.</source>
        <translation>„{value}“ ist kein Datum oder kein mögliches; die Antworten bleiben ohne Datum.</translation>
    </message>
    <message>
        <source>The answers bear no date.</source>
        <translation>Die Antworten tragen kein Datum.</translation>
    </message>
    <message>
        <source>The name is longer than {most} letters; the rest is left out.</source>
        <translation>Der Name ist länger als {most} Zeichen; der Rest wird weggelassen.</translation>
    </message>
    <message>
        <source>{line}: the comment is longer than {most} letters and is cut.</source>
        <translation>{line}: Der Kommentar ist länger als {most} Zeichen und wird gekürzt.</translation>
    </message>
    <message>
        <source>{line}, {item}: the two sheets say different things; the first counts.</source>
        <translation>{line}, {item}: Die beiden Blätter sagen Verschiedenes; das erste zählt.</translation>
    </message>
    <message>
        <source>Nothing is answered.</source>
        <translation>Es ist nichts beantwortet.</translation>
    </message>
    <message numerus="yes">
        <source>%n lines without an answer: {lines}</source>
        <translation>
            <numerusform>%n Zeile ohne Antwort: {lines}</numerusform>
            <numerusform>%n Zeilen ohne Antwort: {lines}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lines answered in part: {lines}</source>
        <translation>
            <numerusform>%n Zeile teilweise beantwortet: {lines}</numerusform>
            <numerusform>%n Zeilen teilweise beantwortet: {lines}</numerusform>
        </translation>
    </message>
    <message>
        <source>Rows are missing from the sheet: {lines}</source>
        <translation>Im Blatt fehlen Zeilen: {lines}</translation>
    </message>
    <message>
        <source>{line}: the row stands there twice; the first one counts.</source>
        <translation>{line}: Die Zeile steht doppelt da; die erste zählt.</translation>
    </message>
    <message>
        <source>{line}: another text stands there now (“{value}”); its answers are left out.</source>
        <translation>{line}: Dort steht jetzt ein anderer Text („{value}“); die Antworten werden ausgelassen.</translation>
    </message>
    <message>
        <source>A row with the unknown mark “{value}” is left out.</source>
        <translation>Eine Zeile mit der unbekannten Kennung „{value}“ wird ausgelassen.</translation>
    </message>
    <message>
        <source>The column “{heading}” is missing or called otherwise; its answers are left out.</source>
        <translation>Die Spalte „{heading}“ fehlt oder heißt anders; ihre Antworten werden ausgelassen.</translation>
    </message>
    <message>
        <source>This questionnaire belongs to another map: “{title}”.</source>
        <translation>Dieser Fragebogen gehört zu einer anderen Karte: „{title}“.</translation>
    </message>
    <message>
        <source>“{name}” is no longer on the map.</source>
        <translation>„{name}“ ist nicht mehr auf der Karte.</translation>
    </message>
    <message>
        <source>It was made when the map was called “{title}”.</source>
        <translation>Er entstand, als die Karte „{title}“ hieß.</translation>
    </message>
    <message numerus="yes">
        <source>%n deliveries are no longer on the map; their answers are left out: {lines}</source>
        <translation>
            <numerusform>%n Lieferung ist nicht mehr auf der Karte; die Antworten dazu werden ausgelassen: {lines}</numerusform>
            <numerusform>%n Lieferungen sind nicht mehr auf der Karte; die Antworten dazu werden ausgelassen: {lines}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n deliveries go between others now; their answers are left out: {lines}</source>
        <translation>
            <numerusform>%n Lieferung läuft jetzt zwischen anderen; die Antworten dazu werden ausgelassen: {lines}</numerusform>
            <numerusform>%n Lieferungen laufen jetzt zwischen anderen; die Antworten dazu werden ausgelassen: {lines}</numerusform>
        </translation>
    </message>
    <message>
        <source>{line} is now called “{name}”; the answers are added there.</source>
        <translation>{line} heißt jetzt „{name}“; die Antworten kommen dorthin.</translation>
    </message>
    <message>
        <source>The same file as {file}; it is added only once.</source>
        <translation>Dieselbe Datei wie {file}; sie wird nur einmal übernommen.</translation>
    </message>
    <message>
        <source>{name} answered twice; {file} is the later one and counts.</source>
        <translation>{name} hat zweimal geantwortet; {file} ist die spätere Antwort und zählt.</translation>
    </message>
    <message>
        <source>The same answers are on the map already.</source>
        <translation>Dieselben Antworten stehen schon auf der Karte.</translation>
    </message>
    <message numerus="yes">
        <source>%n answers are on the map already and are not added again: {lines}</source>
        <translation>
            <numerusform>%n Antwort steht schon auf der Karte und wird nicht noch einmal übernommen: {lines}</numerusform>
            <numerusform>%n Antworten stehen schon auf der Karte und werden nicht noch einmal übernommen: {lines}</numerusform>
        </translation>
    </message>
    <message>
        <source>{name} has answered before; both answers would count. Remove the old one if it is outdated.</source>
        <translation>{name} hat schon früher geantwortet; beide Antworten würden zählen. Ist die alte überholt, bitte entfernen.</translation>
    </message>
    <message>
        <source>{file}: {party}, {state}: ratings as customer {customer}, as supplier {supplier}</source>
        <translation>{file}: {party}, {state}: Bewertungen als Kunde {customer}, als Lieferant {supplier}</translation>
    </message>
    <message>
        <source>Talk</source>
        <translation>Gespräch</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Schulung</translation>
    </message>
    <message>
        <source>Recognition</source>
        <translation>Anerkennung</translation>
    </message>
    <message>
        <source>Settle with {party} who uses its work, and complete the map</source>
        <translation>Mit {party} klären, wer die Arbeit nutzt, und die Karte ergänzen</translation>
    </message>
    <message>
        <source>Write down which external customer {party} works for in the end</source>
        <translation>Schriftlich festhalten, für welchen externen Kunden {party} letztlich arbeitet</translation>
    </message>
    <message>
        <source>Find out who serves {customer} today, and name a contact</source>
        <translation>Herausfinden, wer {customer} heute beliefert, und eine Ansprechperson benennen</translation>
    </message>
    <message>
        <source>Decide who is responsible for {customer}</source>
        <translation>Entscheiden, wer für {customer} zuständig ist</translation>
    </message>
    <message>
        <source>Settle in writing who stands in for {party}</source>
        <translation>Schriftlich regeln, wer {party} vertritt</translation>
    </message>
    <message>
        <source>Train a deputy for {party}</source>
        <translation>Eine Vertretung für {party} einarbeiten</translation>
    </message>
    <message>
        <source>Discuss with {party} what others can take over</source>
        <translation>Mit {party} besprechen, was andere übernehmen können</translation>
    </message>
    <message>
        <source>Settle who serves {customer} when {supplier} is out</source>
        <translation>Regeln, wer {customer} beliefert, wenn {supplier} ausfällt</translation>
    </message>
    <message>
        <source>Introduce a second contact to {customer}, beside {supplier}</source>
        <translation>Bei {customer} neben {supplier} eine zweite Ansprechperson vorstellen</translation>
    </message>
    <message>
        <source>Train somebody who can serve {customer} in place of {supplier}</source>
        <translation>Jemanden einarbeiten, der {customer} statt {supplier} beliefern kann</translation>
    </message>
    <message>
        <source>Ask {consumer} what is missing in {service} from {provider}</source>
        <translation>{consumer} fragen, woran es bei „{service}“ von {provider} fehlt</translation>
    </message>
    <message>
        <source>Agree with {provider} what good {service} is for {consumer}</source>
        <translation>Mit {provider} vereinbaren, was „{service}“ für {consumer} gut macht</translation>
    </message>
    <message>
        <source>Train {provider} in what {consumer} needs from {service}</source>
        <translation>{provider} darin schulen, was {consumer} von „{service}“ braucht</translation>
    </message>
    <message>
        <source>Ask {party} who would miss its work, and draw those customers</source>
        <translation>{party} fragen, wem die Arbeit fehlen würde, und diese Kunden einzeichnen</translation>
    </message>
    <message>
        <source>Decide whom {party} is there for, or end the service</source>
        <translation>Entscheiden, für wen {party} da ist, oder die Leistung einstellen</translation>
    </message>
    <message>
        <source>Agree a standard for each hand-over in the loop: {members}</source>
        <translation>Für jede Übergabe in der Schleife einen Standard vereinbaren: {members}</translation>
    </message>
    <message>
        <source>Look together at what can be left out of the loop: {members}</source>
        <translation>Gemeinsam prüfen, was in der Schleife entfallen kann: {members}</translation>
    </message>
    <message>
        <source>Bring to one table, to agree both directions together: {members}</source>
        <translation>An einen Tisch bringen und beide Richtungen zusammen vereinbaren: {members}</translation>
    </message>
    <message>
        <source>Agree standards for both directions between: {members}</source>
        <translation>Standards für beide Richtungen vereinbaren: {members}</translation>
    </message>
    <message>
        <source>Tell each other every quarter what went well: {members}</source>
        <translation>Einander jedes Quartal sagen, was gut lief: {members}</translation>
    </message>
    <message>
        <source>Settle with {consumer} who is to meet the need “{need}”</source>
        <translation>Mit {consumer} klären, wer den Bedarf „{need}“ decken soll</translation>
    </message>
    <message>
        <source>Name who is responsible for the need “{need}” of {consumer}</source>
        <translation>Benennen, wer für den Bedarf „{need}“ von {consumer} zuständig ist</translation>
    </message>
    <message>
        <source>Ask {consumer} what is missing in the need “{need}”</source>
        <translation>{consumer} fragen, was beim Bedarf „{need}“ fehlt</translation>
    </message>
    <message>
        <source>Agree with {consumer} a standard for the need “{need}”</source>
        <translation>Mit {consumer} einen Standard für den Bedarf „{need}“ vereinbaren</translation>
    </message>
    <message>
        <source>Train those who deliver for the need “{need}” of {consumer}</source>
        <translation>Schulen, wer für den Bedarf „{need}“ von {consumer} liefert</translation>
    </message>
    <message>
        <source>Find out with {both} why {service} misses its standard</source>
        <translation>Mit {both} herausfinden, warum „{service}“ den Standard verfehlt</translation>
    </message>
    <message>
        <source>Bring {both} together: examples of what {service} lacks</source>
        <translation>An einen Tisch bringen: {both}. An Beispielen zeigen, was bei „{service}“ fehlt</translation>
    </message>
    <message>
        <source>Agree how {service} is measured together: {both}</source>
        <translation>Vereinbaren, wie „{service}“ gemeinsam gemessen wird: {both}</translation>
    </message>
    <message>
        <source>Review the target for {service} from {provider} to {consumer}</source>
        <translation>Zielwert für „{service}“ von {provider} an {consumer} überprüfen</translation>
    </message>
    <message>
        <source>Train {provider} so that {service} keeps its standard</source>
        <translation>{provider} schulen, damit „{service}“ den Standard hält</translation>
    </message>
    <message>
        <source>Agree internal standards (OLA) behind {service} for {consumer}: {deliveries}</source>
        <translation>Interne Standards (OLA) vereinbaren, auf die sich „{service}“ für {consumer} stützt: {deliveries}</translation>
    </message>
    <message>
        <source>Make it a rule in {provider}: no promise outside (SLA) without standards inside (OLA)</source>
        <translation>In {provider} zur Regel machen: keine Zusage nach außen (SLA) ohne Standards im Haus (OLA)</translation>
    </message>
    <message>
        <source>Let {provider} see for a day how {consumer} works with {service}</source>
        <translation>{provider} einen Tag lang erleben lassen, wie {consumer} mit „{service}“ arbeitet</translation>
    </message>
    <message>
        <source>Agree a standard for {service} from {provider} to {consumer}</source>
        <translation>Einen Standard für „{service}“ von {provider} an {consumer} vereinbaren</translation>
    </message>
    <message>
        <source>Settle what {consumer} expects of {service} from {provider}</source>
        <translation>Klären, was {consumer} von „{service}“ aus {provider} erwartet</translation>
    </message>
    <message>
        <source>Write a service policy with {party}</source>
        <translation>Mit {party} eine Serviceleitlinie formulieren</translation>
    </message>
    <message>
        <source>Set service standards with {party}</source>
        <translation>Mit {party} Servicestandards festlegen</translation>
    </message>
    <message>
        <source>Train {party} in service for its customers</source>
        <translation>{party} im Service für die eigenen Kunden schulen</translation>
    </message>
    <message>
        <source>Reward good service in {party}</source>
        <translation>Guten Service in {party} belohnen</translation>
    </message>
    <message>
        <source>Agree with the head of {party} how service becomes a priority</source>
        <translation>Mit der Leitung von {party} vereinbaren, wie Service Vorrang bekommt</translation>
    </message>
    <message>
        <source>Ask {provider} whom {service} is meant for</source>
        <translation>{provider} fragen, für wen „{service}“ gedacht ist</translation>
    </message>
    <message>
        <source>Decide whether {provider} goes on offering {service}</source>
        <translation>Entscheiden, ob {provider} „{service}“ weiter anbietet</translation>
    </message>
    <message>
        <source>Talk with {party} about its customers and what they need</source>
        <translation>Mit {party} über die eigenen Kunden und deren Bedarf sprechen</translation>
    </message>
    <message>
        <source>Thank {party} for good service, for all to see</source>
        <translation>{party} für guten Service öffentlich danken</translation>
    </message>
    <message>
        <source>Ask {consumer} how satisfied it is with {service} from {provider}</source>
        <translation>{consumer} fragen, wie zufrieden man dort mit „{service}“ von {provider} ist</translation>
    </message>
    <message>
        <source>Settle in writing who answers for {service} from {provider}</source>
        <translation>Schriftlich regeln, wer für „{service}“ von {provider} geradesteht</translation>
    </message>
    <message>
        <source>Thank {provider} for {service}, in the name of {consumer}</source>
        <translation>{provider} im Namen von {consumer} für „{service}“ danken</translation>
    </message>
    <message>
        <source>Ask {consumer} what would meet the need “{need}”</source>
        <translation>{consumer} fragen, was den Bedarf „{need}“ decken würde</translation>
    </message>
    <message>
        <source>Thank those who meet the need “{need}” of {consumer}</source>
        <translation>Allen danken, die den Bedarf „{need}“ von {consumer} decken</translation>
    </message>
    <message>
        <source>overdue</source>
        <comment>of an action</comment>
        <translation>überfällig</translation>
    </message>
    <message>
        <source>Overdue</source>
        <comment>heading of a column</comment>
        <translation>Überfällig</translation>
    </message>
    <message>
        <source>{owner}: {action}</source>
        <translation>{owner}: {action}</translation>
    </message>
    <message>
        <source>{label}: {value}</source>
        <comment>a fact</comment>
        <translation>{label}: {value}</translation>
    </message>
    <message>
        <source>Action plan: {map}</source>
        <translation>Maßnahmenplan: {map}</translation>
    </message>
    <message>
        <source>the action plan as a workbook, a calendar or a table</source>
        <translation>der Maßnahmenplan als Arbeitsmappe, Kalender oder Tabelle</translation>
    </message>
    <message>
        <source>usually told by the ending of OUT, else md</source>
        <translation>meist sagt es die Endung von OUT, sonst md</translation>
    </message>
    <message>
        <source>only actions that are one of: {states}</source>
        <translation>nur Maßnahmen mit einem dieser Stände: {states}</translation>
    </message>
    <message>
        <source>only actions of this owner</source>
        <translation>nur Maßnahmen dieser verantwortlichen Person</translation>
    </message>
    <message>
        <source>only what is overdue</source>
        <translation>nur was überfällig ist</translation>
    </message>
    <message>
        <source>in a calendar (ics): tasks, not all-day events; few calendars take them</source>
        <translation>im Kalender (ics): Aufgaben statt ganztägiger Termine; wenige Kalender nehmen sie an</translation>
    </message>
    <message>
        <source>the day that tells what is overdue; usually today</source>
        <translation>der Tag, der sagt, was überfällig ist; meist heute</translation>
    </message>
    <message>
        <source>No action is open and has a date, so there is nothing for a calendar.</source>
        <translation>Keine Maßnahme ist offen und hat einen Termin: nichts für einen Kalender.</translation>
    </message>
    <message numerus="yes">
        <source>%n actions are done or have no date and are not in the calendar.</source>
        <translation>
            <numerusform>%n Maßnahme ist erledigt oder ohne Termin und steht nicht im Kalender.</numerusform>
            <numerusform>%n Maßnahmen sind erledigt oder ohne Termin und stehen nicht im Kalender.</numerusform>
        </translation>
    </message>
    <message>
        <source>A plan cannot be written as {name}, only as {endings}; or name a --format.</source>
        <translation>Ein Maßnahmenplan lässt sich nicht als {name} schreiben, nur als {endings}; oder ein --format nennen.</translation>
    </message>
    <message>
        <source>There is no status {name}, only {states}.</source>
        <translation>Es gibt keinen Stand {name}, nur {states}.</translation>
    </message>
    <message>
        <source>yyyy-mm-dd</source>
        <comment>of a spreadsheet</comment>
        <translation>dd.mm.yyyy</translation>
    </message>
    <message>
        <source>Choose one from the list.</source>
        <translation>Bitte einen Wert aus der Liste wählen.</translation>
    </message>
    <message>
        <source>Policy</source>
        <comment>a kind of action</comment>
        <translation>Serviceleitlinie</translation>
    </message>
    <message>
        <source>&amp;Tables (CSV)</source>
        <translation>&amp;Tabellen (CSV)</translation>
    </message>
    <message>
        <source>For Excel and LibreOffice …</source>
        <translation>Für Excel und LibreOffice …</translation>
    </message>
    <message>
        <source>For Gephi …</source>
        <translation>Für Gephi …</translation>
    </message>
    <message>
        <source>For Kumu …</source>
        <translation>Für Kumu …</translation>
    </message>
    <message>
        <source>&amp;Workbook (XLSX) …</source>
        <translation>&amp;Arbeitsmappe (XLSX) …</translation>
    </message>
    <message>
        <source>All tables, to be changed in a spreadsheet and read back</source>
        <translation>Alle Tabellen, zum Ändern in einer Tabellenkalkulation und Zurücklesen</translation>
    </message>
    <message>
        <source>Workbook to &amp;hand out (XLSX) …</source>
        <translation>Arbeitsmappe zum &amp;Weitergeben (XLSX) …</translation>
    </message>
    <message>
        <source>All tables but the ratings of single persons</source>
        <translation>Alle Tabellen außer den Bewertungen einzelner Personen</translation>
    </message>
    <message>
        <source>Two files: the parties, and the deliveries</source>
        <translation>Zwei Dateien: die Beteiligten und die Lieferungen</translation>
    </message>
    <message>
        <source>&amp;Update from workbook …</source>
        <translation>Aus Arbeitsmappe a&amp;ktualisieren …</translation>
    </message>
    <message>
        <source>What was changed in an exported workbook, into this map</source>
        <translation>Was in einer exportierten Arbeitsmappe geändert wurde, in diese Karte übernehmen</translation>
    </message>
    <message>
        <source>Import table from clip&amp;board …</source>
        <translation>Ta&amp;belle aus der Zwischenablage importieren …</translation>
    </message>
    <message>
        <source>Look at a copied table, say what its columns hold, and add it to the map</source>
        <translation>Eine kopierte Tabelle ansehen, sagen, was ihre Spalten enthalten, und zur Karte hinzufügen</translation>
    </message>
    <message>
        <source>Workbook</source>
        <translation>Arbeitsmappe</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>Tabellen</translation>
    </message>
    <message>
        <source>Workbooks (*.xlsx)</source>
        <translation>Arbeitsmappen (*.xlsx)</translation>
    </message>
    <message>
        <source>Update from workbook</source>
        <translation>Aus Arbeitsmappe aktualisieren</translation>
    </message>
    <message>
        <source>“{file}” cannot be taken over</source>
        <translation>„{file}“ kann nicht übernommen werden</translation>
    </message>
    <message>
        <source>In {file} nothing was changed.</source>
        <translation>In {file} wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Update from {file}</source>
        <translation>Aus {file} aktualisieren</translation>
    </message>
    <message>
        <source>Updated from {file}</source>
        <translation>Aus {file} aktualisiert</translation>
    </message>
    <message>
        <source>There is no table on the clipboard.</source>
        <translation>In der Zwischenablage ist keine Tabelle.</translation>
    </message>
    <message>
        <source>The table cannot be read</source>
        <translation>Die Tabelle ist nicht lesbar</translation>
    </message>
    <message>
        <source>Clipboard</source>
        <translation>Zwischenablage</translation>
    </message>
    <message numerus="yes">
        <source>%n left out, since they cannot be delivered so</source>
        <translation>
            <numerusform>%n ausgelassen, weil so nicht geliefert werden kann</numerusform>
            <numerusform>%n ausgelassen, weil so nicht geliefert werden kann</numerusform>
        </translation>
    </message>
    <message>
        <source>update from workbook</source>
        <translation>aus Arbeitsmappe aktualisieren</translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>This will change, as one step that can be undone:</source>
        <translation>Das wird sich ändern, in einem Schritt, der sich zurücknehmen lässt:</translation>
    </message>
    <message>
        <source>(no key)</source>
        <translation>(keine Taste)</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>What is done</source>
        <translation>Was geschieht</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>Ending</source>
        <translation>Endung</translation>
    </message>
    <message>
        <source>Handing over</source>
        <translation>Weitergeben</translation>
    </message>
    <message>
        <source>{sentence}.</source>
        <translation>{sentence}.</translation>
    </message>
    <message>
        <source>SERVQUAL: what customers expect and perceive</source>
        <translation>SERVQUAL: was Kunden erwarten und erleben</translation>
    </message>
    <message>
        <source>Gap</source>
        <translation>Lücke</translation>
    </message>
    <message>
        <source>Means over {deliveries}, weighted as their customers weigh the dimension</source>
        <translation>Mittelwerte über {deliveries}, gewichtet wie von deren Kunden angegeben</translation>
    </message>
    <message>
        <source>{dimension}: expected {expected}, perceived {perceived}, gap {gap}</source>
        <translation>{dimension}: erwartet {expected}, erlebt {perceived}, Lücke {gap}</translation>
    </message>
    <message>
        <source>{told}, weight {weight}</source>
        <translation>{told}, Gewicht {weight}</translation>
    </message>
    <message>
        <source>{told}, n {n}</source>
        <translation>{told}, n {n}</translation>
    </message>
    <message>
        <source>Gap: perceived − expected, from −4 to +4; below 0 the customer gets less than hoped.</source>
        <translation>Lücke: erlebt − erwartet, von −4 bis +4; unter 0 bekommt der Kunde weniger als erhofft.</translation>
    </message>
    <message>
        <source>Over all dimensions: mean gap {mean}, weighted gap {weighted}.</source>
        <translation>Über alle Dimensionen: mittlere Lücke {mean}, gewichtete Lücke {weighted}.</translation>
    </message>
    <message>
        <source>Nothing is both expected and perceived of this delivery yet. Record the values on its card, under SERVQUAL.</source>
        <translation>Zu dieser Lieferung gibt es noch keine Dimension mit Erwartetem und Erlebtem. Die Werte in ihrem Steckbrief unter SERVQUAL erfassen.</translation>
    </message>
    <message>
        <source>No delivery has SERVQUAL values yet. Select a delivery on the map and record on its card what its customer expects and perceives.</source>
        <translation>Noch keine Lieferung hat SERVQUAL-Werte. Eine Lieferung auf der Karte auswählen und in ihrem Steckbrief erfassen, was der Kunde erwartet und erlebt.</translation>
    </message>
    <message>
        <source>Means of 1 to 5 over all rated deliveries of the organisation; n counts the answers. The filter does not matter.</source>
        <translation>Mittelwerte von 1 bis 5 über alle bewerteten Lieferungen der Organisation; n zählt die Antworten. Der Filter spielt keine Rolle.</translation>
    </message>
    <message>
        <source>Dashed: fewer than {least} answers, a hint only.</source>
        <translation>Gestrichelt: weniger als {least} Antworten, nur ein Hinweis.</translation>
    </message>
    <message>
        <source>How internal and external customers rate</source>
        <translation>Wie interne und externe Kunden bewerten</translation>
    </message>
    <message>
        <source>What departments, teams and persons of the organisation deliver</source>
        <translation>Was Abteilungen, Teams und Personen der Organisation liefern</translation>
    </message>
    <message>
        <source>{item}: internal customers {internal}, external customers {external}, difference {gap}</source>
        <translation>{item}: interne Kunden {internal}, externe Kunden {external}, Unterschied {gap}</translation>
    </message>
    <message>
        <source>{mean} · n {n}</source>
        <translation>{mean} · n {n}</translation>
    </message>
    <message>
        <source>No delivery of the organisation is rated by its customers yet. Select a delivery on the map and record on its card how its customer rates it.</source>
        <translation>Noch keine Lieferung der Organisation ist von Kunden bewertet. Eine Lieferung auf der Karte auswählen und in ihrem Steckbrief erfassen, wie der Kunde sie bewertet.</translation>
    </message>
    <message>
        <source>{year}-{month}</source>
        <translation>{month}.{year}</translation>
    </message>
    <message>
        <source>ø {number}</source>
        <translation>ø {number}</translation>
    </message>
    <message>
        <source>Importance and performance of deliveries</source>
        <translation>Wichtigkeit und Leistung der Lieferungen</translation>
    </message>
    <message>
        <source>Satisfaction of the customer</source>
        <translation>Zufriedenheit des Kunden</translation>
    </message>
    <message>
        <source>{delivery}
Importance {importance}, satisfaction {satisfaction}, n {n}: {quadrant}</source>
        <translation>{delivery}
Wichtigkeit {importance}, Zufriedenheit {satisfaction}, n {n}: {quadrant}</translation>
    </message>
    <message>
        <source>lines at the middle of the scale</source>
        <translation>Linien in der Mitte der Skala</translation>
    </message>
    <message>
        <source>lines at the means</source>
        <translation>Linien an den Mittelwerten</translation>
    </message>
    <message>
        <source>{deliveries} with importance and satisfaction, {lines}</source>
        <translation>{deliveries} mit Wichtigkeit und Zufriedenheit, {lines}</translation>
    </message>
    <message>
        <source>Marks of the same values stand side by side. All active deliveries count, whatever the filter.</source>
        <translation>Zeichen mit gleichen Werten stehen nebeneinander. Alle aktiven Lieferungen zählen, unabhängig vom Filter.</translation>
    </message>
    <message numerus="yes">
        <source>Without importance or satisfaction: %n deliveries.</source>
        <translation>
            <numerusform>Ohne Wichtigkeit oder Zufriedenheit: %n Lieferung.</numerusform>
            <numerusform>Ohne Wichtigkeit oder Zufriedenheit: %n Lieferungen.</numerusform>
        </translation>
    </message>
    <message>
        <source>{quadrant}: {names}.</source>
        <translation>{quadrant}: {names}.</translation>
    </message>
    <message>
        <source>No delivery has both an importance and a satisfaction yet. Select a delivery on the map and record them on its card, or type them into the table of deliveries.</source>
        <translation>Noch keine Lieferung hat sowohl Wichtigkeit als auch Zufriedenheit. Eine Lieferung auf der Karte auswählen und beides in ihrem Steckbrief erfassen, oder in die Tabelle der Lieferungen tippen.</translation>
    </message>
    <message>
        <source>at the end of each month with a value</source>
        <translation>am Ende jedes Monats mit einem Messwert</translation>
    </message>
    <message>
        <source>on each measuring day</source>
        <translation>an jedem Messtag</translation>
    </message>
    <message>
        <source>Standards met over time</source>
        <translation>Erfüllte Standards im Zeitverlauf</translation>
    </message>
    <message>
        <source>Share of the measured standards that are met, {when}</source>
        <translation>Anteil der erfüllten an den gemessenen Standards, {when}</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
    <message>
        <source>{day}: {met} of {measured} standards met ({share}).</source>
        <translation>{day}: {met} von {measured} Standards erfüllt ({share}).</translation>
    </message>
    <message>
        <source>Now: {states}.</source>
        <translation>Jetzt: {states}.</translation>
    </message>
    <message>
        <source>Each standard counts with its last value by then, against the target of today.</source>
        <translation>Jeder Standard zählt mit seinem bis dahin letzten Messwert, gemessen am heutigen Ziel.</translation>
    </message>
    <message numerus="yes">
        <source>Without a date, and so only under “Now”: %n values.</source>
        <translation>
            <numerusform>Ohne Datum und daher nur unter „Jetzt“: %n Messwert.</numerusform>
            <numerusform>Ohne Datum und daher nur unter „Jetzt“: %n Messwerte.</numerusform>
        </translation>
    </message>
    <message>
        <source>No measured value has a date yet. Select a delivery on the map and add values with their dates on its card, under Standard.</source>
        <translation>Noch kein Messwert hat ein Datum. Eine Lieferung auf der Karte auswählen und in ihrem Steckbrief unter Standard Messwerte mit Datum eintragen.</translation>
    </message>
    <message>
        <source>No delivery has a standard yet. Select a delivery on the map and agree on a metric and a target on its card; then add what was measured, with dates.</source>
        <translation>Noch keine Lieferung hat einen Standard. Eine Lieferung auf der Karte auswählen und in ihrem Steckbrief Messgröße und Ziel vereinbaren; dann Messwerte mit Datum eintragen.</translation>
    </message>
    <message>
        <source>Standard over time</source>
        <translation>Standard im Zeitverlauf</translation>
    </message>
    <message>
        <source>Target {sign} {value}</source>
        <translation>Ziel {sign} {value}</translation>
    </message>
    <message>
        <source>{day}: {value}</source>
        <translation>{day}: {value}</translation>
    </message>
    <message>
        <source>{told}, {status}</source>
        <translation>{told}, {status}</translation>
    </message>
    <message>
        <source>Measured once, without a date: {value}.</source>
        <translation>Einmal gemessen, ohne Datum: {value}.</translation>
    </message>
    <message>
        <source>This delivery has no standard yet. Agree on a metric and a target on its card; then add what was measured, with dates.</source>
        <translation>Diese Lieferung hat noch keinen Standard. In ihrem Steckbrief Messgröße und Ziel vereinbaren; dann Messwerte mit Datum eintragen.</translation>
    </message>
    <message>
        <source>Nothing measured of this delivery has a date yet. Add values with their dates on its card, under Standard.</source>
        <translation>Zu dieser Lieferung hat noch kein Messwert ein Datum. In ihrem Steckbrief unter Standard Messwerte mit Datum eintragen.</translation>
    </message>
    <message>
        <source>SERVQUAL: expected and perceived</source>
        <translation>SERVQUAL: erwartet und erlebt</translation>
    </message>
    <message>
        <source>Internal and external customers</source>
        <translation>Interne und externe Kunden</translation>
    </message>
    <message>
        <source>Standards over time</source>
        <translation>Standards im Zeitverlauf</translation>
    </message>
    <message>
        <source>What has changed</source>
        <translation>Was sich geändert hat</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Nachher</translation>
    </message>
    <message>
        <source>Compared with ChainMap {version}.</source>
        <translation>Verglichen mit ChainMap {version}.</translation>
    </message>
    <message>
        <source>{before} → {after} ({difference})</source>
        <translation>{before} → {after} ({difference})</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Änderungen</translation>
    </message>
    <message>
        <source>Nothing differs but looks, if anything.</source>
        <translation>Nichts unterscheidet sich, höchstens das Aussehen.</translation>
    </message>
    <message>
        <source>what differs between two maps: last year and now, as it is and is to be</source>
        <translation>was sich zwischen zwei Karten unterscheidet: voriges Jahr und jetzt, Ist und Soll</translation>
    </message>
    <message>
        <source>What has changed since {map}</source>
        <translation>Was sich geändert hat seit: {map}</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>Kennzahl</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Unterschied</translation>
    </message>
    <message>
        <source>Key figures before and after</source>
        <translation>Kennzahlen vorher und nachher</translation>
    </message>
    <message>
        <source>Both maps in one: + added, − removed, ≠ changed</source>
        <translation>Beide Karten in einer: + hinzugekommen, − weggefallen, ≠ geändert</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>What</source>
        <comment>a column</comment>
        <translation>Was</translation>
    </message>
    <message>
        <source>From → to</source>
        <translation>Von → nach</translation>
    </message>
    <message>
        <source>Needs that are served</source>
        <translation>Gedeckte Bedarfe</translation>
    </message>
    <message>
        <source>Deliveries with an agreed standard</source>
        <translation>Lieferungen mit vereinbartem Standard</translation>
    </message>
    <message>
        <source>Standards missed</source>
        <translation>Verfehlte Standards</translation>
    </message>
    <message>
        <source>{number} points</source>
        <translation>{number} Punkte</translation>
    </message>
    <message>
        <source>{told} ▲ better</source>
        <translation>{told} ▲ besser</translation>
    </message>
    <message>
        <source>{told} ▼ worse</source>
        <translation>{told} ▼ schlechter</translation>
    </message>
    <message>
        <source>added</source>
        <translation>hinzugekommen</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>weggefallen</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>geändert</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>Ansichten</translation>
    </message>
    <message>
        <source>{provider} → {customer}: {service}</source>
        <translation>{provider} → {customer}: {service}</translation>
    </message>
    <message>
        <source>{provider}: {service}</source>
        <translation>{provider}: {service}</translation>
    </message>
    <message>
        <source>{customer}: {need}</source>
        <translation>{customer}: {need}</translation>
    </message>
    <message>
        <source>{field}: {before} → {after}</source>
        <translation>{field}: {before} → {after}</translation>
    </message>
    <message>
        <source>{item}, customer’s view</source>
        <translation>{item} aus Kundensicht</translation>
    </message>
    <message>
        <source>{item}, supplier’s view</source>
        <translation>{item} aus Lieferantensicht</translation>
    </message>
    <message>
        <source>weight</source>
        <translation>Gewicht</translation>
    </message>
    <message>
        <source>{dimension}, {part}</source>
        <translation>{dimension}, {part}</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Responsible</source>
        <translation>Verantwortlich</translation>
    </message>
    <message>
        <source>Kind of standard</source>
        <translation>Art des Standards</translation>
    </message>
    <message>
        <source>Compared with {map}</source>
        <translation>Verglichen mit {map}</translation>
    </message>
    <message>
        <source>the earlier map</source>
        <translation>die frühere Karte</translation>
    </message>
    <message>
        <source>the later map; - is standard input</source>
        <translation>die spätere Karte; - ist die Standardeingabe</translation>
    </message>
    <message>
        <source>Only one of the two maps can come from standard input.</source>
        <translation>Nur eine der beiden Karten kann von der Standardeingabe kommen.</translation>
    </message>
    <message>
        <source>{name} tells no format, only {endings}; or name a --format.</source>
        <translation>{name} verrät kein Format, nur {endings}; oder --format nennen.</translation>
    </message>
    <message>
        <source>it is a workbook of ChainMap that was saved as .ods</source>
        <translation>es ist eine Arbeitsmappe von ChainMap, die als .ods gespeichert wurde</translation>
    </message>
    <message>
        <source>gives ↓ · receives →</source>
        <translation>gibt ↓ · empfängt →</translation>
    </message>
    <message>
        <source>there is no page {value}</source>
        <translation>eine Seite {value} gibt es nicht</translation>
    </message>
    <message>
        <source>draw.io: only this page, by its name or number</source>
        <translation>draw.io: nur diese Seite, mit Namen oder Nummer</translation>
    </message>
    <message numerus="yes">
        <source>The file holds %n pages; each became a group.</source>
        <translation>
            <numerusform>Die Datei hat %n Seite; sie wurde zu einer Gruppe.</numerusform>
            <numerusform>Die Datei hat %n Seiten; jede wurde zu einer Gruppe.</numerusform>
        </translation>
    </message>
    <message>
        <source>The page “{name}” is damaged and was left out.</source>
        <translation>Die Seite „{name}“ ist beschädigt und wurde ausgelassen.</translation>
    </message>
    <message>
        <source>The link “{name}” is not attached at both ends; it was left out.</source>
        <translation>Die Verbindung „{name}“ ist nicht an beiden Enden angeschlossen; sie wurde ausgelassen.</translation>
    </message>
    <message>
        <source>A link had several texts; they were joined to “{name}”.</source>
        <translation>Eine Verbindung hatte mehrere Texte; sie wurden zu „{name}“ verbunden.</translation>
    </message>
    <message numerus="yes">
        <source>%n shapes have no text; they are called after their form or id.</source>
        <translation>
            <numerusform>%n Form hat keinen Text; sie heißt nach ihrer Gestalt oder Kennung.</numerusform>
            <numerusform>%n Formen haben keinen Text; sie heißen nach ihrer Gestalt oder Kennung.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n links have their arrowhead at the start and were turned.</source>
        <translation>
            <numerusform>%n Verbindung hat ihre Pfeilspitze am Anfang und wurde umgedreht.</numerusform>
            <numerusform>%n Verbindungen haben ihre Pfeilspitze am Anfang und wurden umgedreht.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n links point both ways; each was read as one delivery in the order of the file.</source>
        <translation>
            <numerusform>%n Verbindung zeigt in beide Richtungen; sie wurde als eine Lieferung in der Reihenfolge der Datei gelesen.</numerusform>
            <numerusform>%n Verbindungen zeigen in beide Richtungen; jede wurde als eine Lieferung in der Reihenfolge der Datei gelesen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n shapes are hidden in the drawing; they were read too.</source>
        <translation>
            <numerusform>%n Form ist in der Zeichnung ausgeblendet; sie wurde mitgelesen.</numerusform>
            <numerusform>%n Formen sind in der Zeichnung ausgeblendet; sie wurden mitgelesen.</numerusform>
        </translation>
    </message>
    <message>
        <source>“{id}” lies in itself; it was taken out.</source>
        <translation>„{id}“ liegt in sich selbst; es wurde herausgenommen.</translation>
    </message>
    <message>
        <source>draw.io (diagrams.net) drawings, also packed or inside SVG and PNG</source>
        <translation>Zeichnungen von draw.io (diagrams.net), auch gepackt oder in SVG und PNG</translation>
    </message>
    <message>
        <source>Replace the files?</source>
        <translation>Dateien ersetzen?</translation>
    </message>
    <message numerus="yes">
        <source>%n questionnaires of this name lie in the folder already.</source>
        <translation>
            <numerusform>%n Fragebogen dieses Namens liegt schon in dem Ordner.</numerusform>
            <numerusform>%n Fragebögen dieser Namen liegen schon in dem Ordner.</numerusform>
        </translation>
    </message>
    <message>
        <source>If they are filled in, their answers are lost. To keep them, choose another folder.</source>
        <translation>Sind sie ausgefüllt, gehen die Antworten verloren. Um sie zu behalten, einen anderen Ordner wählen.</translation>
    </message>
    <message>
        <source>Read answers</source>
        <translation>Antworten einlesen</translation>
    </message>
    <message>
        <source>As customer</source>
        <translation>Als Kunde</translation>
    </message>
    <message>
        <source>As supplier</source>
        <translation>Als Lieferant</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Antworten</translation>
    </message>
    <message>
        <source>What is odd or missing</source>
        <translation>Was auffällt oder fehlt</translation>
    </message>
    <message>
        <source>Add answers</source>
        <translation>Antworten übernehmen</translation>
    </message>
    <message>
        <source>Nothing is changed yet. What is ticked is added as one step that can be undone.</source>
        <translation>Noch ist nichts geändert. Was angehakt ist, wird als ein Schritt übernommen, der sich rückgängig machen lässt.</translation>
    </message>
    <message>
        <source>Added: {count}</source>
        <translation>Kommt hinzu: {count}</translation>
    </message>
    <message>
        <source>To look at: {count}</source>
        <translation>Zu prüfen: {count}</translation>
    </message>
    <message>
        <source>customer</source>
        <comment>who rates</comment>
        <translation>Kunden</translation>
    </message>
    <message>
        <source>supplier</source>
        <comment>who rates</comment>
        <translation>Lieferanten</translation>
    </message>
    <message>
        <source>{before} → {after}</source>
        <translation>{before} → {after}</translation>
    </message>
    <message>
        <source>take answers over</source>
        <translation>Antworten übernehmen</translation>
    </message>
    <message>
        <source>&amp;Make questionnaires …</source>
        <translation>&amp;Fragebögen erstellen …</translation>
    </message>
    <message>
        <source>A workbook for each department, to be filled in by those who work there</source>
        <translation>Eine Arbeitsmappe für jede Abteilung, auszufüllen von denen, die dort arbeiten</translation>
    </message>
    <message>
        <source>&amp;Read answers …</source>
        <translation>&amp;Antworten einlesen …</translation>
    </message>
    <message>
        <source>Take filled questionnaires back; what they add is shown before</source>
        <translation>Ausgefüllte Fragebögen einlesen; was sie hinzufügen, wird vorher gezeigt</translation>
    </message>
    <message>
        <source>A folder for the questionnaires</source>
        <translation>Ein Ordner für die Fragebögen</translation>
    </message>
    <message>
        <source>Not all questionnaires were written</source>
        <translation>Nicht alle Fragebögen wurden geschrieben</translation>
    </message>
    <message numerus="yes">
        <source>%n questionnaires written to {folder}</source>
        <translation>
            <numerusform>%n Fragebogen geschrieben nach {folder}</numerusform>
            <numerusform>%n Fragebögen geschrieben nach {folder}</numerusform>
        </translation>
    </message>
    <message>
        <source>Make questionnaires</source>
        <translation>Fragebögen erstellen</translation>
    </message>
    <message>
        <source>All departments, teams and persons</source>
        <translation>Alle Abteilungen, Teams und Personen</translation>
    </message>
    <message>
        <source>External customers and suppliers as well</source>
        <translation>Auch externe Kunden und Lieferanten</translation>
    </message>
    <message>
        <source>Only who is selected on the map</source>
        <translation>Nur wer auf der Karte ausgewählt ist</translation>
    </message>
    <message>
        <source>Ask also what is expected and perceived (SERVQUAL)</source>
        <translation>Auch nach Erwartetem und Erlebtem fragen (SERVQUAL)</translation>
    </message>
    <message>
        <source>Choose folder …</source>
        <translation>Ordner wählen …</translation>
    </message>
    <message>
        <source>What is asked</source>
        <translation>Was gefragt wird</translation>
    </message>
    <message>
        <source>Ratings from 1 to 5 and a comment on each delivery, from both sides.</source>
        <translation>Bewertungen von 1 bis 5 und ein Kommentar zu jeder Lieferung, von beiden Seiten.</translation>
    </message>
    <message>
        <source>Filter of the map: {flows}.</source>
        <translation>Filter der Karte: {flows}.</translation>
    </message>
    <message numerus="yes">
        <source>%n questionnaires</source>
        <translation>
            <numerusform>%n Fragebogen</numerusform>
            <numerusform>%n Fragebögen</numerusform>
        </translation>
    </message>
    <message>
        <source>Not asked, for no delivery passes the filter: {names}</source>
        <translation>Nicht gefragt, weil keine Lieferung durch den Filter kommt: {names}</translation>
    </message>
    <message numerus="yes">
        <source>The answers of %n questionnaires were added.</source>
        <translation>
            <numerusform>Die Antworten von %n Fragebogen wurden übernommen.</numerusform>
            <numerusform>Die Antworten von %n Fragebögen wurden übernommen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Questionnaires (*.xlsx)</source>
        <translation>Fragebögen (*.xlsx)</translation>
    </message>
    <message>
        <source>Filled questionnaires</source>
        <translation>Ausgefüllte Fragebögen</translation>
    </message>
    <message>
        <source>Reading the answers …</source>
        <translation>Antworten werden eingelesen …</translation>
    </message>
    <message>
        <source>Names of raters</source>
        <translation>Namen der Bewertenden</translation>
    </message>
    <message numerus="yes">
        <source>The map holds names or comments of people in %n ratings.</source>
        <translation>
            <numerusform>Die Karte enthält in %n Bewertung Namen oder Kommentare von Personen.</numerusform>
            <numerusform>Die Karte enthält in %n Bewertungen Namen oder Kommentare von Personen.</numerusform>
        </translation>
    </message>
    <message>
        <source>The export carries the whole map inside. Without names, the figures stay the same.</source>
        <translation>Der Export trägt die ganze Karte in sich. Ohne Namen bleiben die Zahlen dieselben.</translation>
    </message>
    <message>
        <source>&amp;Leave names out</source>
        <translation>&amp;Namen weglassen</translation>
    </message>
    <message>
        <source>&amp;Export with names</source>
        <translation>&amp;Mit Namen exportieren</translation>
    </message>
    <message>
        <source>GraphML, XLSX …: without names, dates and comments of those who rated</source>
        <translation>GraphML, XLSX …: ohne Namen, Tage und Kommentare derer, die bewertet haben</translation>
    </message>
    <message>
        <source>Of fewer than {least} answers neither single ones nor their spread are shown, and the mean is a hint only; this holds for {count} of {all} rated deliveries.</source>
        <translation>Von weniger als {least} Antworten werden weder einzelne noch ihre Spanne gezeigt, und der Mittelwert ist nur ein Hinweis; das gilt für {count} von {all} bewerteten Lieferungen.</translation>
    </message>
    <message>
        <source>Show single answers</source>
        <translation>Einzelne Antworten zeigen</translation>
    </message>
    <message>
        <source>Fewer than {least} answers: who said what could be guessed.</source>
        <translation>Weniger als {least} Antworten: Wer was gesagt hat, ließe sich erraten.</translation>
    </message>
    <message>
        <source>What does this mean?</source>
        <translation>Was heißt das?</translation>
    </message>
    <message>
        <source>What do these colours mean?</source>
        <translation>Was heißen diese Farben?</translation>
    </message>
    <message>
        <source>Identification</source>
        <translation>Identifikation</translation>
    </message>
    <message>
        <source>&amp;Action plan (XLSX) …</source>
        <translation>Maßna&amp;hmenplan (XLSX) …</translation>
    </message>
    <message>
        <source>The action plan as a workbook to go on working in</source>
        <translation>Der Maßnahmenplan als Arbeitsmappe zum Weiterarbeiten</translation>
    </message>
    <message>
        <source>Open actions that have a date, for Outlook, Google or Apple Calendar</source>
        <translation>Offene Maßnahmen mit Termin, für Outlook, Google oder Apple Kalender</translation>
    </message>
    <message>
        <source>&amp;Actions</source>
        <translation>M&amp;aßnahmen</translation>
    </message>
    <message>
        <source>&amp;Action plan …</source>
        <translation>&amp;Maßnahmenplan …</translation>
    </message>
    <message>
        <source>Who does what until when, and what is overdue</source>
        <translation>Wer macht was bis wann, und was ist überfällig</translation>
    </message>
    <message>
        <source>Ne&amp;w action …</source>
        <translation>Ne&amp;ue Maßnahme …</translation>
    </message>
    <message>
        <source>An action about the party or delivery that is selected, or about nothing</source>
        <translation>Eine Maßnahme zum ausgewählten Beteiligten, zur ausgewählten Lieferung oder ohne Bezug</translation>
    </message>
    <message>
        <source>No actions yet. Type one above and press Enter, or choose a finding in the findings and press A: its text is proposed.</source>
        <translation>Noch keine Maßnahmen. Oben eine eingeben und Enter drücken, oder bei den Befunden einen wählen und A drücken: Der Text wird vorgeschlagen.</translation>
    </message>
    <message>
        <source>Space: the next one</source>
        <translation>Leertaste: der nächste</translation>
    </message>
    <message>
        <source>The last day on which it is in time</source>
        <translation>Der letzte Tag, an dem es rechtzeitig ist</translation>
    </message>
    <message>
        <source>Every status</source>
        <translation>Jeder Stand</translation>
    </message>
    <message>
        <source>All owners</source>
        <translation>Alle Verantwortlichen</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>Überfällig</translation>
    </message>
    <message>
        <source>About the selection</source>
        <translation>Zur Auswahl</translation>
    </message>
    <message>
        <source>Action plan as a workbook</source>
        <translation>Maßnahmenplan als Arbeitsmappe</translation>
    </message>
    <message>
        <source>Action plan as a calendar</source>
        <translation>Maßnahmenplan als Kalender</translation>
    </message>
    <message>
        <source>Action plan as tasks</source>
        <translation>Maßnahmenplan als Aufgaben</translation>
    </message>
    <message>
        <source>Action plan for a spreadsheet</source>
        <translation>Maßnahmenplan für die Tabellenkalkulation</translation>
    </message>
    <message>
        <source>Action plan in Markdown</source>
        <translation>Maßnahmenplan in Markdown</translation>
    </message>
    <message>
        <source>action plan</source>
        <translation>Maßnahmenplan</translation>
    </message>
    <message>
        <source>Nothing on the map</source>
        <translation>Nichts auf der Karte</translation>
    </message>
    <message>
        <source>No longer found: the analysis of today no longer tells this. Is the action done?</source>
        <translation>Nicht mehr festgestellt: Die Analyse nennt diesen Befund nicht mehr. Ist die Maßnahme erledigt?</translation>
    </message>
    <message>
        <source>Show on the canvas (Ctrl+Enter)</source>
        <translation>Auf der Zeichenfläche zeigen (Strg+Enter)</translation>
    </message>
    <message>
        <source>{counts} ({shown} listed)</source>
        <translation>{counts} ({shown} aufgelistet)</translation>
    </message>
    <message>
        <source>No action fits what is chosen above. Esc in the search shows all.</source>
        <translation>Keine Maßnahme passt zur Wahl oben. Esc in der Suche zeigt alle.</translation>
    </message>
    <message>
        <source>New action</source>
        <translation>Neue Maßnahme</translation>
    </message>
    <message>
        <source>New action about {subject}</source>
        <translation>Neue Maßnahme zu {subject}</translation>
    </message>
    <message>
        <source>F2 changes a cell, Space the status, Ctrl+Enter shows it on the canvas</source>
        <translation>F2 ändert eine Zelle, die Leertaste den Stand, Strg+Enter zeigt sie auf der Zeichenfläche</translation>
    </message>
    <message>
        <source>Delete the action (Del)</source>
        <translation>Maßnahme löschen (Entf)</translation>
    </message>
    <message>
        <source>Only what is overdue</source>
        <translation>Nur Überfälliges</translation>
    </message>
    <message>
        <source>Only what is about the selection</source>
        <translation>Nur was die Auswahl betrifft</translation>
    </message>
    <message>
        <source>Search the actions</source>
        <translation>Maßnahmen durchsuchen</translation>
    </message>
    <message>
        <source>Export what is listed</source>
        <translation>Die Liste exportieren</translation>
    </message>
    <message>
        <source>As a workbook (XLSX) …</source>
        <translation>Als Arbeitsmappe (XLSX) …</translation>
    </message>
    <message>
        <source>As a calendar (ICS): dates for Outlook, Google, Apple …</source>
        <translation>Als Kalender (ICS): Termine für Outlook, Google, Apple …</translation>
    </message>
    <message>
        <source>As a calendar (ICS): tasks for Thunderbird, Nextcloud …</source>
        <translation>Als Kalender (ICS): Aufgaben für Thunderbird, Nextcloud …</translation>
    </message>
    <message>
        <source>As CSV …</source>
        <translation>Als CSV …</translation>
    </message>
    <message>
        <source>As Markdown …</source>
        <translation>Als Markdown …</translation>
    </message>
    <message>
        <source>For example {day}, 31 Dec, tomorrow or +14; Alt+Down: calendar</source>
        <translation>Zum Beispiel {day}, 31. Dez., morgen oder +14; Alt+Ab: Kalender</translation>
    </message>
    <message>
        <source>Choose in the calendar (Alt+Down)</source>
        <translation>Im Kalender wählen (Alt+Ab)</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>Kalender</translation>
    </message>
    <message>
        <source>Action plan (ca&amp;lendar) …</source>
        <translation>Maßnahmenplan (Ka&amp;lender) …</translation>
    </message>
    <message>
        <source>Planned: {action}</source>
        <translation>Geplant: {action}</translation>
    </message>
    <message>
        <source>This is in the action plan already.</source>
        <translation>Das steht schon im Maßnahmenplan.</translation>
    </message>
    <message>
        <source>The map has changed meanwhile; nothing was planned.</source>
        <translation>Die Karte hat sich inzwischen geändert; nichts wurde geplant.</translation>
    </message>
    <message>
        <source>Make an action of the finding (A)</source>
        <translation>Aus dem Befund eine Maßnahme machen (A)</translation>
    </message>
    <message>
        <source>Choose a finding to make an action of it</source>
        <translation>Einen Befund wählen, um daraus eine Maßnahme zu machen</translation>
    </message>
    <message>
        <source>Make an action</source>
        <translation>Maßnahme anlegen</translation>
    </message>
    <message>
        <source>Make an action of a kind</source>
        <translation>Maßnahme einer Art anlegen</translation>
    </message>
    <message>
        <source>In the action plan: {status}.</source>
        <translation>Im Maßnahmenplan: {status}.</translation>
    </message>
    <message>
        <source>e.g. {day}</source>
        <translation>z. B. {day}</translation>
    </message>
    <message>
        <source>Make an action: talk, standard, policy, training, recognition</source>
        <translation>Maßnahme anlegen: Gespräch, Standard, Regelung, Schulung, Anerkennung</translation>
    </message>
    <message>
        <source>C&amp;harts</source>
        <translation>Diagramm&amp;e</translation>
    </message>
    <message>
        <source>&amp;Charts …</source>
        <translation>&amp;Diagramme …</translation>
    </message>
    <message>
        <source>Importance and performance, SERVQUAL, inside and outside, standards</source>
        <translation>Wichtigkeit und Leistung, SERVQUAL, intern und extern, Standards</translation>
    </message>
    <message>
        <source>Chart</source>
        <translation>Diagramm</translation>
    </message>
    <message>
        <source>Which chart is shown</source>
        <translation>Welches Diagramm gezeigt wird</translation>
    </message>
    <message>
        <source>What the chart is about</source>
        <translation>Wovon das Diagramm handelt</translation>
    </message>
    <message>
        <source>Copy the chart as a picture</source>
        <translation>Diagramm als Bild kopieren</translation>
    </message>
    <message>
        <source>Export the chart</source>
        <translation>Diagramm exportieren</translation>
    </message>
    <message>
        <source>PNG picture, {dpi} dpi …</source>
        <translation>PNG-Bild, {dpi} dpi …</translation>
    </message>
    <message>
        <source>SVG drawing …</source>
        <translation>SVG-Zeichnung …</translation>
    </message>
    <message>
        <source>PDF document …</source>
        <translation>PDF-Dokument …</translation>
    </message>
    <message>
        <source>The chart is on the clipboard as a picture.</source>
        <translation>Das Diagramm liegt als Bild in der Zwischenablage.</translation>
    </message>
    <message>
        <source>Lines at the means</source>
        <translation>Linien an den Mittelwerten</translation>
    </message>
    <message>
        <source>Lines at the middle of the scale</source>
        <translation>Linien in der Mitte der Skala</translation>
    </message>
    <message>
        <source>All deliveries</source>
        <translation>Alle Lieferungen</translation>
    </message>
    <message>
        <source>All standards, on each measuring day</source>
        <translation>Alle Standards, an jedem Messtag</translation>
    </message>
    <message>
        <source>All standards, month by month</source>
        <translation>Alle Standards, Monat für Monat</translation>
    </message>
    <message>
        <source>a chart instead of the map: {names}</source>
        <translation>ein Diagramm statt der Karte: {names}</translation>
    </message>
    <message>
        <source>A chart is written as {endings} only, not as {name}.</source>
        <translation>Ein Diagramm wird nur als {endings} geschrieben, nicht als {name}.</translation>
    </message>
    <message>
        <source>There is no delivery {id} on the map.</source>
        <translation>Auf der Karte gibt es keine Lieferung {id}.</translation>
    </message>
    <message>
        <source>There is no chart {name}, only {names}.</source>
        <translation>Es gibt kein Diagramm {name}, nur {names}.</translation>
    </message>
    <message>
        <source>&amp;Import …</source>
        <translation>&amp;Importieren …</translation>
    </message>
    <message>
        <source>Make a new map of another program’s file</source>
        <translation>Aus der Datei eines anderen Programms eine neue Karte machen</translation>
    </message>
    <message>
        <source>&amp;Save as text …</source>
        <translation>Als &amp;Text speichern …</translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation>Text (*.txt)</translation>
    </message>
    <message>
        <source>Save the import report</source>
        <translation>Importbericht speichern</translation>
    </message>
    <message>
        <source>The report was not saved</source>
        <translation>Der Bericht wurde nicht gespeichert</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Wo</translation>
    </message>
    <message numerus="yes">
        <source>%n more, all of them in the copied or saved text</source>
        <translation>
            <numerusform>%n weiterer, im kopierten oder gespeicherten Text enthalten</numerusform>
            <numerusform>%n weitere, alle im kopierten oder gespeicherten Text</numerusform>
        </translation>
    </message>
    <message>
        <source>All that can be imported</source>
        <translation>Alles, was sich importieren lässt</translation>
    </message>
    <message>
        <source>Import report</source>
        <translation>Importbericht</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Weggelassen</translation>
    </message>
    <message>
        <source>Guessed or changed</source>
        <translation>Angenommen oder geändert</translation>
    </message>
    <message>
        <source>Nothing was read.</source>
        <translation>Es wurde nichts gelesen.</translation>
    </message>
    <message>
        <source>Read: {counts}; {places}.</source>
        <translation>Gelesen: {counts}; {places}.</translation>
    </message>
    <message>
        <source>all with their positions</source>
        <translation>alle mit ihren Positionen</translation>
    </message>
    <message>
        <source>without positions</source>
        <translation>ohne Positionen</translation>
    </message>
    <message numerus="yes">
        <source>%n parties with a position</source>
        <translation>
            <numerusform>%n Beteiligter mit Position</numerusform>
            <numerusform>%n Beteiligte mit Position</numerusform>
        </translation>
    </message>
    <message>
        <source>Maps and what can be imported ({endings})</source>
        <translation>Karten und alles, was sich importieren lässt ({endings})</translation>
    </message>
    <message>
        <source>this looks like {kind}, which cannot be imported</source>
        <translation>das sieht aus wie {kind} und lässt sich nicht importieren</translation>
    </message>
    <message>
        <source>not a {format} file: it looks like {kind}</source>
        <translation>keine {format}-Datei: sie sieht aus wie {kind}</translation>
    </message>
    <message>
        <source>choose another file, or give it the ending of its kind</source>
        <translation>eine andere Datei wählen oder dieser die passende Endung geben</translation>
    </message>
    <message numerus="yes">
        <source>%n links have no direction; each was read as a delivery against the order of the file.</source>
        <translation>
            <numerusform>%n Verbindung hat keine Richtung; sie wurde entgegen der Reihenfolge der Datei als Lieferung gelesen.</numerusform>
            <numerusform>%n Verbindungen haben keine Richtung; jede wurde entgegen der Reihenfolge der Datei als Lieferung gelesen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n links have no direction; each was read as two deliveries, there and back.</source>
        <translation>
            <numerusform>%n Verbindung hat keine Richtung; sie wurde als zwei Lieferungen gelesen, hin und zurück.</numerusform>
            <numerusform>%n Verbindungen haben keine Richtung; jede wurde als zwei Lieferungen gelesen, hin und zurück.</numerusform>
        </translation>
    </message>
    <message>
        <source>reverse: links point from the customer to the provider; both: links without direction are read there and back</source>
        <translation>reverse: Verbindungen zeigen vom Kunden zum Anbieter; both: Verbindungen ohne Richtung werden hin und zurück gelesen</translation>
    </message>
    <message>
        <source>Links without direction</source>
        <translation>Verbindungen ohne Richtung</translation>
    </message>
    <message numerus="yes">
        <source>%n links in this file have no direction. Who delivers to whom?</source>
        <translation>
            <numerusform>%n Verbindung in dieser Datei hat keine Richtung. Wer liefert an wen?</numerusform>
            <numerusform>%n Verbindungen in dieser Datei haben keine Richtung. Wer liefert an wen?</numerusform>
        </translation>
    </message>
    <message>
        <source>As they stand: the first end delivers</source>
        <translation>Wie sie dastehen: Das erste Ende liefert</translation>
    </message>
    <message>
        <source>The other way round: the second end delivers</source>
        <translation>Umgekehrt: Das zweite Ende liefert</translation>
    </message>
    <message>
        <source>Both deliver to each other</source>
        <translation>Beide liefern aneinander</translation>
    </message>
    <message>
        <source>Reading “{file}” …</source>
        <translation>„{file}“ wird gelesen …</translation>
    </message>
    <message>
        <source>a PNG picture</source>
        <translation>ein PNG-Bild</translation>
    </message>
    <message>
        <source>a JPEG picture</source>
        <translation>ein JPEG-Bild</translation>
    </message>
    <message>
        <source>a GIF picture</source>
        <translation>ein GIF-Bild</translation>
    </message>
    <message>
        <source>an SVG drawing</source>
        <translation>eine SVG-Zeichnung</translation>
    </message>
    <message>
        <source>a PDF document</source>
        <translation>ein PDF-Dokument</translation>
    </message>
    <message>
        <source>a web page</source>
        <translation>eine Webseite</translation>
    </message>
    <message>
        <source>a Word document</source>
        <translation>ein Word-Dokument</translation>
    </message>
    <message>
        <source>a PowerPoint presentation</source>
        <translation>eine PowerPoint-Präsentation</translation>
    </message>
    <message>
        <source>a Visio drawing</source>
        <translation>eine Visio-Zeichnung</translation>
    </message>
    <message>
        <source>an Excel workbook</source>
        <translation>eine Excel-Arbeitsmappe</translation>
    </message>
    <message>
        <source>a LibreOffice workbook</source>
        <translation>eine LibreOffice-Arbeitsmappe</translation>
    </message>
    <message>
        <source>an old or protected Office file</source>
        <translation>eine alte oder geschützte Office-Datei</translation>
    </message>
    <message>
        <source>a zip archive</source>
        <translation>ein ZIP-Archiv</translation>
    </message>
    <message>
        <source>a JSON file</source>
        <translation>eine JSON-Datei</translation>
    </message>
    <message>
        <source>an XML file</source>
        <translation>eine XML-Datei</translation>
    </message>
    <message>
        <source>a text</source>
        <translation>ein Text</translation>
    </message>
    <message>
        <source>a {format} file</source>
        <translation>eine {format}-Datei</translation>
    </message>
    <message>
        <source>{value} begins here and does not end</source>
        <translation>{value} beginnt hier und endet nicht</translation>
    </message>
    <message>
        <source>{value} does not belong here</source>
        <translation>{value} gehört nicht hierher</translation>
    </message>
    <message>
        <source>the file ends before it is complete</source>
        <translation>die Datei endet, bevor sie vollständig ist</translation>
    </message>
    <message>
        <source>DOT, the graphs of Graphviz</source>
        <translation>DOT, die Graphen von Graphviz</translation>
    </message>
    <message>
        <source>Mermaid flowcharts, for wikis and repositories</source>
        <translation>Mermaid-Flussdiagramme, für Wikis und Repositorien</translation>
    </message>
    <message numerus="yes">
        <source>The chart has %n links; Mermaid draws at most {most} unless its host allows more.</source>
        <translation>
            <numerusform>Das Diagramm hat %n Verbindung; Mermaid zeichnet höchstens {most}, wenn nicht anders eingestellt.</numerusform>
            <numerusform>Das Diagramm hat %n Verbindungen; Mermaid zeichnet höchstens {most}, wenn nicht anders eingestellt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The text has %n letters; Mermaid reads at most {most} unless its host allows more.</source>
        <translation>
            <numerusform>Der Text hat %n Zeichen; Mermaid liest höchstens {most}, wenn nicht anders eingestellt.</numerusform>
            <numerusform>Der Text hat %n Zeichen; Mermaid liest höchstens {most}, wenn nicht anders eingestellt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not done</source>
        <comment>actions</comment>
        <translation>
            <numerusform>%n nicht erledigt</numerusform>
            <numerusform>%n nicht erledigt</numerusform>
        </translation>
    </message>
    <message>
        <source>No delivery has both an importance and a satisfaction.</source>
        <translation>Keine Lieferung hat sowohl Wichtigkeit als auch Zufriedenheit.</translation>
    </message>
    <message>
        <source>What matters to customers and does not satisfy them is where to begin. The lines stand at the means, so that there is always something to begin with.</source>
        <translation>Was den Kunden wichtig ist und sie nicht zufriedenstellt, ist der Anfang. Die Linien stehen an den Mittelwerten, sodass es immer etwas gibt, womit man beginnen kann.</translation>
    </message>
    <message>
        <source>&amp;Find …</source>
        <translation>&amp;Suchen …</translation>
    </message>
    <message>
        <source>Command palette …</source>
        <translation>Befehlspalette …</translation>
    </message>
    <message>
        <source>Every action, and everything on the map, by a few letters</source>
        <translation>Jeder Befehl und alles auf der Karte, mit wenigen Buchstaben</translation>
    </message>
    <message>
        <source>Command palette</source>
        <translation>Befehlspalette</translation>
    </message>
    <message>
        <source>Find on the map</source>
        <translation>Auf der Karte suchen</translation>
    </message>
    <message>
        <source>An action, a party, a service, a view, a word of the help …</source>
        <translation>Aktion, Beteiligter, Leistung, Ansicht, Stichwort der Hilfe …</translation>
    </message>
    <message>
        <source>A party, a service, a need, a note …</source>
        <translation>Ein Beteiligter, eine Leistung, ein Bedarf, eine Notiz …</translation>
    </message>
    <message>
        <source>What fits</source>
        <translation>Treffer</translation>
    </message>
    <message>
        <source>Nothing fits. Fewer letters find more.</source>
        <translation>Nichts gefunden. Weniger Buchstaben finden mehr.</translation>
    </message>
    <message>
        <source>{place} · {reason}</source>
        <translation>{place} · {reason}</translation>
    </message>
    <message>
        <source>not possible now</source>
        <translation>zurzeit nicht möglich</translation>
    </message>
    <message>
        <source>Service of {provider}</source>
        <translation>Leistung von {provider}</translation>
    </message>
    <message>
        <source>Need of {customer}</source>
        <translation>Bedarf von {customer}</translation>
    </message>
    <message>
        <source>Saved view</source>
        <translation>Gespeicherte Ansicht</translation>
    </message>
    <message numerus="yes">
        <source>%n links go both ways; each became two deliveries.</source>
        <translation>
            <numerusform>%n Verbindung gilt in beide Richtungen; aus ihr wurden zwei Lieferungen.</numerusform>
            <numerusform>%n Verbindungen gelten in beide Richtungen; aus jeder wurden zwei Lieferungen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n values change over time; the last one was taken of each.</source>
        <translation>
            <numerusform>%n Wert ändert sich im Lauf der Zeit; der letzte wurde übernommen.</numerusform>
            <numerusform>%n Werte ändern sich im Lauf der Zeit; jeweils der letzte wurde übernommen.</numerusform>
        </translation>
    </message>
    <message>
        <source>“{name}” lies in several groups; the first one was taken.</source>
        <translation>„{name}“ liegt in mehreren Gruppen; die erste wurde genommen.</translation>
    </message>
    <message>
        <source>GEXF, for Gephi</source>
        <translation>GEXF, für Gephi</translation>
    </message>
    <message>
        <source>JSON of Cytoscape.js and Cytoscape</source>
        <translation>JSON von Cytoscape.js und Cytoscape</translation>
    </message>
    <message>
        <source>draw.i&amp;o …</source>
        <translation>draw.i&amp;o …</translation>
    </message>
    <message>
        <source>A drawing to be edited in draw.io</source>
        <translation>Eine Zeichnung zum Bearbeiten in draw.io</translation>
    </message>
    <message>
        <source>Graph&amp;viz (DOT) …</source>
        <translation>Graph&amp;viz (DOT) …</translation>
    </message>
    <message>
        <source>A text that Graphviz draws</source>
        <translation>Ein Text, den Graphviz zeichnet</translation>
    </message>
    <message>
        <source>M&amp;ermaid …</source>
        <translation>Me&amp;rmaid …</translation>
    </message>
    <message>
        <source>A text that wikis and repositories draw</source>
        <translation>Ein Text, den Wikis und Repositorien zeichnen</translation>
    </message>
    <message>
        <source>Map inside e&amp;xported pictures</source>
        <translation>Karte in e&amp;xportierten Bildern</translation>
    </message>
    <message>
        <source>PNG and SVG carry the whole map and open as a map again</source>
        <translation>PNG und SVG enthalten die ganze Karte und lassen sich wieder als Karte öffnen</translation>
    </message>
    <message>
        <source>draw.io drawing</source>
        <translation>draw.io-Zeichnung</translation>
    </message>
    <message>
        <source>Graphviz graph</source>
        <translation>Graphviz-Graph</translation>
    </message>
    <message>
        <source>Mermaid flowchart</source>
        <translation>Mermaid-Flussdiagramm</translation>
    </message>
    <message>
        <source>it is a picture without a map inside</source>
        <translation>es ist ein Bild ohne Karte darin</translation>
    </message>
    <message>
        <source>ask for the map itself, or for a picture with the map inside</source>
        <translation>die Karte selbst oder ein Bild mit der Karte darin anfordern</translation>
    </message>
    <message>
        <source>PNG and SVG: the whole map inside, so that the picture opens as a map</source>
        <translation>PNG und SVG: mit der ganzen Karte darin, sodass das Bild sich als Karte öffnen lässt</translation>
    </message>
    <message>
        <source>a picture in pixels; it can carry the map (--embed)</source>
        <translation>ein Bild aus Bildpunkten; es kann die Karte enthalten (--embed)</translation>
    </message>
    <message>
        <source>a picture for the web or to edit; it can carry the map (--embed)</source>
        <translation>ein Bild fürs Web oder zum Bearbeiten; es kann die Karte enthalten (--embed)</translation>
    </message>
    <message>
        <source>To the same file, in the same way, without a question</source>
        <translation>In dieselbe Datei, auf dieselbe Weise, ohne Rückfrage</translation>
    </message>
    <message>
        <source>Import into this map</source>
        <translation>In diese Karte importieren</translation>
    </message>
    <message>
        <source>All of “{file}” is on this map already.</source>
        <translation>Alles aus „{file}“ ist schon auf dieser Karte.</translation>
    </message>
    <message>
        <source>Imported into this map: {file}</source>
        <translation>In diese Karte importiert: {file}</translation>
    </message>
    <message>
        <source>Replace the template?</source>
        <translation>Die Vorlage ersetzen?</translation>
    </message>
    <message>
        <source>There is a template “{name}” already. Do you want to replace it?</source>
        <translation>Es gibt schon eine Vorlage „{name}“. Soll sie ersetzt werden?</translation>
    </message>
    <message>
        <source>Remove the template?</source>
        <translation>Die Vorlage entfernen?</translation>
    </message>
    <message>
        <source>The template “{name}” is deleted. Maps made of it stay.</source>
        <translation>Die Vorlage „{name}“ wird gelöscht. Karten, die daraus entstanden sind, bleiben.</translation>
    </message>
    <message>
        <source>Re&amp;move</source>
        <translation>&amp;Entfernen</translation>
    </message>
    <message>
        <source>New from template …</source>
        <translation>Neu aus Vorlage …</translation>
    </message>
    <message>
        <source>Begin with a map that is there already: hospital, bank, workshop …</source>
        <translation>Mit einer Karte beginnen, die schon da ist: Krankenhaus, Bank, Workshop …</translation>
    </message>
    <message>
        <source>Save as template …</source>
        <translation>Als Vorlage speichern …</translation>
    </message>
    <message>
        <source>Keep the map as a beginning for others</source>
        <translation>Die Karte als Anfang für weitere aufheben</translation>
    </message>
    <message>
        <source>Save as template</source>
        <translation>Als Vorlage speichern</translation>
    </message>
    <message>
        <source>The template was not saved</source>
        <translation>Die Vorlage wurde nicht gespeichert</translation>
    </message>
    <message>
        <source>Saved as template: {name}</source>
        <translation>Als Vorlage gespeichert: {name}</translation>
    </message>
    <message>
        <source>New from template</source>
        <translation>Neu aus Vorlage</translation>
    </message>
    <message>
        <source>&amp;Rename …</source>
        <translation>&amp;Umbenennen …</translation>
    </message>
    <message>
        <source>Re&amp;move …</source>
        <translation>&amp;Entfernen …</translation>
    </message>
    <message>
        <source>&amp;Use template</source>
        <translation>&amp;Vorlage verwenden</translation>
    </message>
    <message>
        <source>&amp;Language of the map:</source>
        <translation>&amp;Sprache der Karte:</translation>
    </message>
    <message>
        <source>{name} (own)</source>
        <translation>{name} (eigene)</translation>
    </message>
    <message>
        <source>{name} – damaged</source>
        <translation>{name} – beschädigt</translation>
    </message>
    <message>
        <source>Rename the template</source>
        <translation>Die Vorlage umbenennen</translation>
    </message>
    <message>
        <source>The template was not renamed</source>
        <translation>Die Vorlage wurde nicht umbenannt</translation>
    </message>
    <message>
        <source>The template was not removed</source>
        <translation>Die Vorlage wurde nicht entfernt</translation>
    </message>
    <message>
        <source>Name of the template</source>
        <translation>Name der Vorlage</translation>
    </message>
    <message>
        <source>Keep ratings, measured values and actions</source>
        <translation>Bewertungen, Messwerte und Maßnahmen behalten</translation>
    </message>
    <message>
        <source>Without it, the template holds who serves whom with what, needs and targets; nothing that was found out about persons.</source>
        <translation>Ohne das Häkchen enthält die Vorlage, wer wen womit beliefert, Bedarfe und Ziele; nichts, was über Personen herausgefunden wurde.</translation>
    </message>
    <message>
        <source>Functional organisation</source>
        <translation>Funktionale Organisation</translation>
    </message>
    <message>
        <source>Sales, development, production, support: a company with the usual functions</source>
        <translation>Vertrieb, Entwicklung, Produktion, Unterstützung: ein Unternehmen mit den üblichen Funktionen</translation>
    </message>
    <message>
        <source>Hospital</source>
        <translation>Krankenhaus</translation>
    </message>
    <message>
        <source>Wards, diagnostics and supply on the way to patients, referrers and insurers</source>
        <translation>Stationen, Diagnostik und Versorgung auf dem Weg zu Patienten, Einweisenden und Kassen</translation>
    </message>
    <message>
        <source>Bank</source>
        <translation>Bank</translation>
    </message>
    <message>
        <source>Branch, lending and payments, with the units behind them</source>
        <translation>Filiale, Kredit und Zahlungsverkehr mit den Stellen dahinter</translation>
    </message>
    <message>
        <source>Public authority</source>
        <translation>Behörde</translation>
    </message>
    <message>
        <source>Offices for the public, specialist offices and central services</source>
        <translation>Bürgernahe Ämter, Fachämter und Querschnittsämter</translation>
    </message>
    <message>
        <source>Workshop start</source>
        <translation>Einstieg in den Workshop</translation>
    </message>
    <message>
        <source>One team, its customers and suppliers, and three questions to begin with</source>
        <translation>Ein Team, seine Kunden und Zulieferer und drei Fragen für den Anfang</translation>
    </message>
    <message>
        <source>SIPOC frame</source>
        <translation>SIPOC-Rahmen</translation>
    </message>
    <message>
        <source>Supplier, input, process, output, customer of one process</source>
        <translation>Lieferant, Input, Prozess, Output, Kunde eines Prozesses</translation>
    </message>
    <message>
        <source>“{text}”</source>
        <translation>„{text}“</translation>
    </message>
    <message>
        <source>New: {new} · completing: {changed} · contradicting: {conflicting} · the same: {same}</source>
        <translation>Neu: {new} · ergänzend: {changed} · widersprechend: {conflicting} · gleich: {same}</translation>
    </message>
    <message>
        <source>Undone: {step}.</source>
        <translation>Rückgängig gemacht: {step}.</translation>
    </message>
    <message>
        <source>Redone: {step}.</source>
        <translation>Wiederholt: {step}.</translation>
    </message>
    <message>
        <source>Map: {title}</source>
        <translation>Karte: {title}</translation>
    </message>
    <message>
        <source>Tab goes from one thing to the next, F2 renames, D draws a delivery, Escape selects nothing, Ctrl+Tab leaves the map.</source>
        <translation>Tab geht von einem zum nächsten, F2 benennt um, D zeichnet eine Lieferung, Esc hebt die Auswahl auf, Strg+Tab verlässt die Karte.</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Deliver to …</source>
        <translation>Liefern an …</translation>
    </message>
    <message>
        <source>Type a new name</source>
        <translation>Neuen Namen eingeben</translation>
    </message>
    <message>
        <source>Draw a delivery from here to another party</source>
        <translation>Von hier eine Lieferung an jemand anderen zeichnen</translation>
    </message>
    <message>
        <source>Select this and nothing else</source>
        <translation>Nur dies auswählen</translation>
    </message>
    <message>
        <source>Delivery from {name}</source>
        <translation>Lieferung von {name}</translation>
    </message>
    <message>
        <source>Deliver</source>
        <translation>Liefern</translation>
    </message>
    <message>
        <source>&amp;Customer: who gets it</source>
        <translation>&amp;Kunde: wer sie erhält</translation>
    </message>
    <message>
        <source>&amp;What is delivered</source>
        <translation>&amp;Was geliefert wird</translation>
    </message>
    <message>
        <source>A name that is not on the map makes a new department.</source>
        <translation>Ein Name, der noch nicht auf der Karte steht, wird eine neue Abteilung.</translation>
    </message>
    <message>
        <source>{name} is new: it becomes a department.</source>
        <translation>{name} ist neu und wird eine Abteilung.</translation>
    </message>
    <message>
        <source>Added: {names}.</source>
        <translation>Hinzugefügt: {names}.</translation>
    </message>
    <message numerus="yes">
        <source>%n parties added.</source>
        <translation>
            <numerusform>%n Beteiligter hinzugefügt.</numerusform>
            <numerusform>%n Beteiligte hinzugefügt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Removed: {names}.</source>
        <translation>Entfernt: {names}.</translation>
    </message>
    <message numerus="yes">
        <source>%n parties removed.</source>
        <translation>
            <numerusform>%n Beteiligter entfernt.</numerusform>
            <numerusform>%n Beteiligte entfernt.</numerusform>
        </translation>
    </message>
    <message>
        <source>{old} is called {new} now.</source>
        <translation>{old} heißt jetzt {new}.</translation>
    </message>
    <message>
        <source>{name} is in no group now.</source>
        <translation>{name} ist jetzt in keiner Gruppe.</translation>
    </message>
    <message>
        <source>{name} is in the group {group} now.</source>
        <translation>{name} ist jetzt in der Gruppe {group}.</translation>
    </message>
    <message>
        <source>Moved: {names}.</source>
        <translation>Verschoben: {names}.</translation>
    </message>
    <message numerus="yes">
        <source>%n parties moved.</source>
        <translation>
            <numerusform>%n Beteiligter verschoben.</numerusform>
            <numerusform>%n Beteiligte verschoben.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n deliveries added.</source>
        <translation>
            <numerusform>%n Lieferung hinzugefügt.</numerusform>
            <numerusform>%n Lieferungen hinzugefügt.</numerusform>
        </translation>
    </message>
    <message>
        <source>New: {told}.</source>
        <translation>Neu: {told}.</translation>
    </message>
    <message>
        <source>Gone: {told}.</source>
        <translation>Entfallen: {told}.</translation>
    </message>
    <message>
        <source>{service} from {provider} to {consumer}</source>
        <translation>{service} von {provider} an {consumer}</translation>
    </message>
    <message>
        <source>New group: {name}.</source>
        <translation>Neue Gruppe: {name}.</translation>
    </message>
    <message>
        <source>Group taken away: {name}.</source>
        <translation>Gruppe aufgelöst: {name}.</translation>
    </message>
    <message numerus="yes">
        <source>%n notes added.</source>
        <translation>
            <numerusform>%n Notiz hinzugefügt.</numerusform>
            <numerusform>%n Notizen hinzugefügt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n notes removed.</source>
        <translation>
            <numerusform>%n Notiz entfernt.</numerusform>
            <numerusform>%n Notizen entfernt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new findings.</source>
        <translation>
            <numerusform>%n neuer Befund.</numerusform>
            <numerusform>%n neue Befunde.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n findings fewer.</source>
        <translation>
            <numerusform>%n Befund weniger.</numerusform>
            <numerusform>%n Befunde weniger.</numerusform>
        </translation>
    </message>
    <message>
        <source>Free software under the MIT licence.</source>
        <translation>Freie Software unter der MIT-Lizenz.</translation>
    </message>
    <message>
        <source>Parts and their licences</source>
        <translation>Bestandteile und ihre Lizenzen</translation>
    </message>
    <message>
        <source>Text of the licence</source>
        <translation>Wortlaut der Lizenz</translation>
    </message>
    <message>
        <source>This part is used under the LGPL: you may replace it with a version of your own. It lies in files of its own: in the folder _internal/PySide6 of the executable, or where pip has put PySide6. Put libraries of the same names and of a compatible version in their place and start ChainMap again. Its source text is at https://download.qt.io.</source>
        <translation>Dieser Teil wird unter der LGPL genutzt: Er darf durch eine eigene Fassung ersetzt werden. Er liegt in eigenen Dateien: im Ordner _internal/PySide6 des ausführbaren Programms oder dort, wo pip PySide6 abgelegt hat. Bibliotheken gleichen Namens und passender Version an ihre Stelle legen und ChainMap neu starten. Der Quelltext steht unter https://download.qt.io.</translation>
    </message>
    <message>
        <source>For other maps, tables, drawings and texts: each takes the best it can</source>
        <translation>Für andere Karten, Tabellen, Zeichnungen und Texte: Jedes Programm nimmt, was ihm am besten dient</translation>
    </message>
    <message>
        <source>What is selected, or the whole map, for slides and documents</source>
        <translation>Was ausgewählt ist, sonst die ganze Karte, für Folien und Dokumente</translation>
    </message>
    <message>
        <source>Copy as picture</source>
        <translation>Als Bild kopieren</translation>
    </message>
    <message>
        <source>Select the parties, deliveries or notes to be copied.</source>
        <translation>Erst die Beteiligten, Lieferungen oder Notizen auswählen, die kopiert werden sollen.</translation>
    </message>
    <message>
        <source>the selection</source>
        <translation>die Auswahl</translation>
    </message>
    <message>
        <source>the whole map</source>
        <translation>die ganze Karte</translation>
    </message>
    <message>
        <source>Copied as a picture: {what}</source>
        <translation>Als Bild kopiert: {what}</translation>
    </message>
    <message>
        <source>Select the parties or notes to be cut out.</source>
        <translation>Erst die Beteiligten oder Notizen auswählen, die ausgeschnitten werden sollen.</translation>
    </message>
    <message>
        <source>&amp;Outline</source>
        <translation>Gl&amp;iederung</translation>
    </message>
    <message>
        <source>Filter the outline</source>
        <translation>Gliederung filtern</translation>
    </message>
    <message>
        <source>Add to the map (Ins)</source>
        <translation>Zur Karte hinzufügen (Einfg)</translation>
    </message>
    <message>
        <source>&amp;Use this key</source>
        <translation>Taste &amp;verwenden</translation>
    </message>
    <message>
        <source>&amp;No key</source>
        <translation>&amp;Keine Taste</translation>
    </message>
    <message>
        <source>&amp;All as usual</source>
        <translation>&amp;Alle zurücksetzen</translation>
    </message>
    <message>
        <source>Search by name or menu</source>
        <translation>Nach Name oder Menü suchen</translation>
    </message>
    <message>
        <source>… or press a key</source>
        <translation>… oder Taste drücken</translation>
    </message>
    <message>
        <source>Search by pressing a key</source>
        <translation>Durch Drücken einer Taste suchen</translation>
    </message>
    <message>
        <source>New &amp;key</source>
        <translation>&amp;Neue Taste</translation>
    </message>
    <message>
        <source>Press the key</source>
        <translation>Taste drücken</translation>
    </message>
    <message>
        <source>&amp;Save sheet (PDF) …</source>
        <translation>&amp;Blatt speichern (PDF) …</translation>
    </message>
    <message>
        <source>&amp;Print sheet …</source>
        <translation>Blatt &amp;drucken …</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>S&amp;chließen</translation>
    </message>
    <message>
        <source>No shortcut has been changed.</source>
        <translation>Es wurde kein Tastenkürzel geändert.</translation>
    </message>
    <message>
        <source>It has no key.</source>
        <translation>Es liegt auf keiner Taste.</translation>
    </message>
    <message>
        <source>It has its usual key.</source>
        <translation>Es liegt auf der üblichen Taste.</translation>
    </message>
    <message>
        <source>Nothing fits.</source>
        <translation>Nichts passt.</translation>
    </message>
    <message>
        <source>This key stays as it is.</source>
        <translation>Diese Taste bleibt, wie sie ist.</translation>
    </message>
    <message>
        <source>First press a key in the field.</source>
        <translation>Zuerst im Feld eine Taste drücken.</translation>
    </message>
    <message>
        <source>Cannot be given away: {what}.</source>
        <translation>Nicht zu vergeben: {what}.</translation>
    </message>
    <message>
        <source>It has this key already.</source>
        <translation>Es liegt schon auf dieser Taste.</translation>
    </message>
    <message>
        <source>This key is free.</source>
        <translation>Diese Taste ist frei.</translation>
    </message>
    <message>
        <source>&amp;Take it away</source>
        <translation>&amp;Wegnehmen</translation>
    </message>
    <message>
        <source>Taken by “{action}” – take it away?</source>
        <translation>Belegt von „{action}“ – wegnehmen?</translation>
    </message>
    <message>
        <source>It writes something, so it will work on the map only.</source>
        <translation>Sie schreibt etwas und wirkt deshalb nur auf der Karte.</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>{action}: {keys}</source>
        <translation>{action}: {keys}</translation>
    </message>
    <message>
        <source>Keyboard shortcuts (PDF)</source>
        <translation>Tastenkürzel (PDF)</translation>
    </message>
    <message>
        <source>shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Print sheet</source>
        <translation>Blatt drucken</translation>
    </message>
    <message>
        <source>Move to group</source>
        <translation>In Gruppe verschieben</translation>
    </message>
    <message>
        <source>Go to the customer</source>
        <translation>Zum Kunden gehen</translation>
    </message>
    <message>
        <source>Outline of the map</source>
        <translation>Gliederung der Karte</translation>
    </message>
    <message numerus="yes">
        <source>Read as an organisation of %n entries; {groups} of them hold others by their indentation and became groups.</source>
        <translation>
            <numerusform>Als Gliederung mit %n Eintrag gelesen; {groups} davon enthalten der Einrückung nach andere und wurden Gruppen.</numerusform>
            <numerusform>Als Gliederung mit %n Einträgen gelesen; {groups} davon enthalten der Einrückung nach andere und wurden Gruppen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows of groups hold more than a name; the rest of them was left out.</source>
        <translation>
            <numerusform>%n Zeile einer Gruppe enthält mehr als einen Namen; der Rest wurde weggelassen.</numerusform>
            <numerusform>%n Zeilen von Gruppen enthalten mehr als einen Namen; der Rest wurde weggelassen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Organisation: indentation tells what belongs to what</source>
        <translation>Gliederung: die Einrückung sagt, was wozu gehört</translation>
    </message>
    <message>
        <source>do not open in the ChainMap that runs</source>
        <translation>nicht im schon laufenden ChainMap öffnen</translation>
    </message>
    <message>
        <source>The content of the file could not be made ({detail}); the map is untouched.</source>
        <translation>Der Inhalt der Datei konnte nicht erzeugt werden ({detail}); die Karte ist unverändert.</translation>
    </message>
    <message>
        <source>en</source>
        <comment>the code of the language itself</comment>
        <translation>de</translation>
    </message>
    <message>
        <source>d MMMM yyyy</source>
        <comment>a date in words, as Qt writes it</comment>
        <translation>d. MMMM yyyy</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Zeichenerklärung</translation>
    </message>
    <message>
        <source>Folded group</source>
        <translation>Zugeklappte Gruppe</translation>
    </message>
    <message>
        <source>Coloured edge: group</source>
        <translation>Farbiger Rand: Gruppe</translation>
    </message>
    <message>
        <source>Not active</source>
        <comment>a delivery</comment>
        <translation>Nicht aktiv</translation>
    </message>
    <message>
        <source>The wider, the more critical</source>
        <translation>Je breiter, desto kritischer</translation>
    </message>
    <message>
        <source>The map would take {count} sheets; {most} are the most, {side} in a row.</source>
        <translation>Die Karte bräuchte {count} Blätter; höchstens {most} sind möglich, {side} in einer Reihe.</translation>
    </message>
    <message>
        <source>This paper is too small for sheets that are glued together.</source>
        <translation>Dieses Papier ist zu klein für Blätter zum Zusammenkleben.</translation>
    </message>
    <message>
        <source>There must be at least one sheet.</source>
        <translation>Es muss mindestens ein Blatt sein.</translation>
    </message>
    <message>
        <source>The scale must be more than 0 %.</source>
        <translation>Der Maßstab muss größer als 0 % sein.</translation>
    </message>
    <message>
        <source>shown: {what}</source>
        <translation>gezeigt: {what}</translation>
    </message>
    <message numerus="yes">
        <source>%n hidden</source>
        <comment>parties and notes</comment>
        <translation>
            <numerusform>%n ausgeblendet</numerusform>
            <numerusform>%n ausgeblendet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n groups folded</source>
        <translation>
            <numerusform>%n Gruppe zugeklappt</numerusform>
            <numerusform>%n Gruppen zugeklappt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>up to %n deliveries around {party}</source>
        <translation>
            <numerusform>bis zu %n Lieferung um {party}</numerusform>
            <numerusform>bis zu %n Lieferungen um {party}</numerusform>
        </translation>
    </message>
    <message>
        <source>what travels: {flows}</source>
        <translation>unterwegs: {flows}</translation>
    </message>
    <message>
        <source>criticality {least} or more</source>
        <translation>Kritikalität {least} oder mehr</translation>
    </message>
    <message numerus="yes">
        <source>{number} of %n parties</source>
        <translation>
            <numerusform>{number} von %n Beteiligten</numerusform>
            <numerusform>{number} von %n Beteiligten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{number} of %n deliveries</source>
        <translation>
            <numerusform>{number} von %n Lieferung</numerusform>
            <numerusform>{number} von %n Lieferungen</numerusform>
        </translation>
    </message>
    <message>
        <source>{sheet} of {across} × {down}</source>
        <translation>{sheet} von {across} × {down}</translation>
    </message>
    <message>
        <source>page {page} of {pages}</source>
        <translation>Seite {page} von {pages}</translation>
    </message>
    <message>
        <source>Cut at the solid marks, glue up to the dashed ones; sheets overlap by 10 mm.</source>
        <translation>An den durchgezogenen Marken schneiden, bis zu den gestrichelten kleben; die Blätter überlappen um 10 mm.</translation>
    </message>
    <message>
        <source>Matched</source>
        <translation>Zugeordnet</translation>
    </message>
    <message>
        <source>new</source>
        <comment>a finding</comment>
        <translation>neu</translation>
    </message>
    <message>
        <source>resolved</source>
        <comment>a finding</comment>
        <translation>behoben</translation>
    </message>
    <message>
        <source>{finding}: {fate}</source>
        <translation>{finding}: {fate}</translation>
    </message>
    <message>
        <source>The maps have no party in common: not one id, and no name.</source>
        <translation>Die Karten haben nichts gemeinsam: keine Kennung und keinen Namen.</translation>
    </message>
    <message numerus="yes">
        <source>Matched by id: %n parties of {before} before and {after} after.</source>
        <translation>
            <numerusform>Nach Kennung zugeordnet: %n Beteiligte von {before} vorher und {after} nachher.</numerusform>
            <numerusform>Nach Kennung zugeordnet: %n Beteiligte von {before} vorher und {after} nachher.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Matched by name: %n parties of {before} before and {after} after.</source>
        <translation>
            <numerusform>Nach Namen zugeordnet: %n Beteiligte von {before} vorher und {after} nachher.</numerusform>
            <numerusform>Nach Namen zugeordnet: %n Beteiligte von {before} vorher und {after} nachher.</numerusform>
        </translation>
    </message>
    <message>
        <source>Thresholds</source>
        <translation>Schwellen</translation>
    </message>
    <message>
        <source>{number} of 5</source>
        <translation>{number} von 5</translation>
    </message>
    <message numerus="yes">
        <source>%n points apart</source>
        <translation>
            <numerusform>%n Punkt Abstand</numerusform>
            <numerusform>%n Punkte Abstand</numerusform>
        </translation>
    </message>
    <message>
        <source>Critical from</source>
        <translation>Kritisch ab</translation>
    </message>
    <message>
        <source>Deliveries of this criticality and above count as critical.</source>
        <translation>Lieferungen mit dieser Kritikalität oder mehr gelten als kritisch.</translation>
    </message>
    <message>
        <source>Need met from</source>
        <translation>Bedarf gedeckt ab</translation>
    </message>
    <message>
        <source>A need is met where the customer’s satisfaction is this or better.</source>
        <translation>Ein Bedarf ist gedeckt, wo der Kunde so zufrieden ist oder zufriedener.</translation>
    </message>
    <message>
        <source>Blind spot from</source>
        <translation>Blinder Fleck ab</translation>
    </message>
    <message>
        <source>So far above the customer’s rating must the supplier’s own be to be a blind spot.</source>
        <translation>So weit muss das Selbstbild des Lieferanten über der Bewertung des Kunden liegen, damit es ein blinder Fleck ist.</translation>
    </message>
    <message>
        <source>Palette</source>
        <translation>Palette</translation>
    </message>
    <message>
        <source>Chain to be typed</source>
        <translation>Kette zum Tippen</translation>
    </message>
    <message>
        <source>What is shown</source>
        <translation>Was gezeigt wird</translation>
    </message>
    <message>
        <source>Saved views</source>
        <translation>Gespeicherte Ansichten</translation>
    </message>
    <message>
        <source>What the file holds</source>
        <translation>Was die Datei enthält</translation>
    </message>
    <message>
        <source>What is left out or guessed</source>
        <translation>Was weggelassen oder geraten wird</translation>
    </message>
    <message>
        <source>Text of the note</source>
        <translation>Text der Notiz</translation>
    </message>
    <message>
        <source>the map to read, - is standard input, and the file to write, whose ending tells the format; with --to: maps, or folders of maps</source>
        <translation>die zu lesende Karte, - ist die Standardeingabe, und die zu schreibende Datei, deren Endung das Format sagt; mit --to: Karten oder Ordner mit Karten</translation>
    </message>
    <message>
        <source>a folder that every map goes to, under its own name</source>
        <translation>ein Ordner, in den jede Karte unter ihrem eigenen Namen kommt</translation>
    </message>
    <message>
        <source>if the ending does not tell; with --to one or several of {names}</source>
        <translation>falls die Endung es nicht sagt; mit --to eines oder mehrere von {names}</translation>
    </message>
    <message>
        <source>pictures: beside the map what the overlay’s colours mean, or shapes and lines</source>
        <translation>Bilder: neben der Karte, was die Farben der Einfärbung bedeuten, oder Formen und Linien</translation>
    </message>
    <message>
        <source>pictures: these parties or groups, by id or name, and what lies between them</source>
        <translation>Bilder: diese Beteiligten oder Gruppen, nach Kennung oder Name, und was zwischen ihnen läuft</translation>
    </message>
    <message>
        <source>pictures: exactly this rectangle of the canvas, in its units</source>
        <translation>Bilder: genau dieses Rechteck der Zeichenfläche, in deren Einheiten</translation>
    </message>
    <message>
        <source>pictures: above the map all, none, or some of {parts}</source>
        <translation>Bilder: über der Karte all, none oder einige von {parts}</translation>
    </message>
    <message>
        <source>pictures: the date above the map, if not the map’s own</source>
        <translation>Bilder: das Datum über der Karte, wenn nicht das der Karte</translation>
    </message>
    <message>
        <source>PDF: which way the page lies</source>
        <translation>PDF: wie die Seite liegt</translation>
    </message>
    <message>
        <source>PDF: over so many sheets, across and down, to be glued together</source>
        <translation>PDF: auf so viele Blätter, nebeneinander und untereinander, zum Zusammenkleben</translation>
    </message>
    <message>
        <source>PDF: this large, over as many sheets as it takes</source>
        <translation>PDF: so groß, auf so viele Blätter wie nötig</translation>
    </message>
    <message>
        <source>One map goes to one file: export FILE OUT. Several go to a folder: --to DIR.</source>
        <translation>Eine Karte kommt in eine Datei: export FILE OUT. Mehrere kommen in einen Ordner: --to DIR.</translation>
    </message>
    <message>
        <source>--date needs a --title-block to stand in.</source>
        <translation>--date braucht einen --title-block, in dem es steht.</translation>
    </message>
    <message>
        <source>{name} is on the map, but not shown.</source>
        <translation>{name} ist auf der Karte, wird aber nicht gezeigt.</translation>
    </message>
    <message>
        <source>--area takes left, top, width and height, of at least 1 unit.</source>
        <translation>--area braucht links, oben, Breite und Höhe, mindestens 1 Einheit groß.</translation>
    </message>
    <message>
        <source>A page that fits has one size: no --orientation, --tiles, --scale.</source>
        <translation>Eine passende Seite hat nur eine Größe: ohne --orientation, --tiles, --scale.</translation>
    </message>
    <message>
        <source>--to needs a --format: png, or several as in png,svg,xlsx</source>
        <translation>--to braucht ein --format: png, oder mehrere wie png,svg,xlsx</translation>
    </message>
    <message>
        <source>With --to maps come from files, which have names.</source>
        <translation>Mit --to kommen Karten aus Dateien, die einen Namen haben.</translation>
    </message>
    <message>
        <source>There is no map in {folder}.</source>
        <translation>In {folder} ist keine Karte.</translation>
    </message>
    <message>
        <source>{one} and {other} would be written under one name.</source>
        <translation>{one} und {other} würden unter demselben Namen geschrieben.</translation>
    </message>
    <message>
        <source>Import {file}</source>
        <translation>{file} importieren</translation>
    </message>
    <message>
        <source>The drawing has several pages. Which of them is the map?</source>
        <translation>Die Zeichnung hat mehrere Seiten. Welche davon ist die Karte?</translation>
    </message>
    <message>
        <source>All pages as one map, each a group</source>
        <translation>Alle Seiten als eine Karte, jede als Bereich</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Seite</translation>
    </message>
    <message>
        <source>Shapes</source>
        <translation>Formen</translation>
    </message>
    <message>
        <source>Links</source>
        <translation>Verbindungen</translation>
    </message>
    <message>
        <source>{page} (cannot be read)</source>
        <translation>{page} (nicht lesbar)</translation>
    </message>
    <message>
        <source>A name of more than {count} characters was cut.</source>
        <translation>Ein Name mit mehr als {count} Zeichen wurde gekürzt.</translation>
    </message>
    <message>
        <source>Choose a saved view first.</source>
        <translation>Zuerst eine gespeicherte Ansicht wählen.</translation>
    </message>
    <message>
        <source>Save a view first.</source>
        <translation>Zuerst eine Ansicht speichern.</translation>
    </message>
    <message>
        <source>Select a party or a delivery on the map first.</source>
        <translation>Zuerst einen Beteiligten oder eine Lieferung auf der Karte auswählen.</translation>
    </message>
    <message>
        <source>Nothing is being tried.</source>
        <translation>Es wird nichts ausprobiert.</translation>
    </message>
    <message>
        <source>Type the reason first.</source>
        <translation>Zuerst den Grund eingeben.</translation>
    </message>
    <message>
        <source>Choose a cell first: who delivers, and to whom.</source>
        <translation>Zuerst eine Zelle wählen: wer liefert, und an wen.</translation>
    </message>
    <message>
        <source>There is nobody left to ask.</source>
        <translation>Es ist niemand mehr zu befragen.</translation>
    </message>
    <message>
        <source>Nobody has been asked yet.</source>
        <translation>Noch ist niemand befragt.</translation>
    </message>
    <message>
        <source>Choose a need first.</source>
        <translation>Zuerst einen Bedarf wählen.</translation>
    </message>
    <message>
        <source>Show movements: parties glide to their places, panels slide</source>
        <translation>Bewegungen zeigen: Beteiligte gleiten, Fensterbereiche schieben sich</translation>
    </message>
    <message>
        <source>No link has been typed yet.</source>
        <translation>Noch ist kein Link eingetragen.</translation>
    </message>
    <message>
        <source>Choose at least one chapter.</source>
        <translation>Mindestens ein Kapitel wählen.</translation>
    </message>
    <message>
        <source>So no party would be on the map.</source>
        <translation>So stünde niemand auf der Karte.</translation>
    </message>
    <message>
        <source>Tick at least one file that can be read.</source>
        <translation>Mindestens eine lesbare Datei ankreuzen.</translation>
    </message>
    <message>
        <source>Nobody is selected on the map.</source>
        <translation>Auf der Karte ist niemand ausgewählt.</translation>
    </message>
    <message>
        <source>Nobody would be asked anything.</source>
        <translation>So würde niemand etwas gefragt.</translation>
    </message>
    <message>
        <source>Choose an action first.</source>
        <translation>Zuerst eine Maßnahme wählen.</translation>
    </message>
    <message>
        <source>There is nothing to show in this chart yet.</source>
        <translation>In diesem Diagramm gibt es noch nichts zu zeigen.</translation>
    </message>
    <message>
        <source>Choose a template first.</source>
        <translation>Zuerst eine Vorlage wählen.</translation>
    </message>
    <message>
        <source>Type a name first.</source>
        <translation>Zuerst einen Namen eingeben.</translation>
    </message>
    <message>
        <source>Draw a delivery first: nobody delivers anything yet.</source>
        <translation>Zuerst eine Lieferung zeichnen: Noch beliefert niemand jemanden.</translation>
    </message>
    <message>
        <source>The map is still empty: draw a department first.</source>
        <translation>Die Karte ist noch leer: zuerst eine Abteilung zeichnen.</translation>
    </message>
    <message>
        <source>The map has not been saved yet.</source>
        <translation>Die Karte ist noch nicht gespeichert.</translation>
    </message>
    <message>
        <source>Nothing has been changed yet.</source>
        <translation>Noch ist nichts geändert.</translation>
    </message>
    <message>
        <source>Nothing has been undone.</source>
        <translation>Nichts wurde rückgängig gemacht.</translation>
    </message>
    <message>
        <source>Everything is saved.</source>
        <translation>Alles ist gespeichert.</translation>
    </message>
    <message>
        <source>The list is empty.</source>
        <translation>Die Liste ist leer.</translation>
    </message>
    <message>
        <source>Nothing is hidden.</source>
        <translation>Nichts ist ausgeblendet.</translation>
    </message>
    <message>
        <source>There is no open group.</source>
        <translation>Es gibt keine aufgeklappte Gruppe.</translation>
    </message>
    <message>
        <source>There is no folded group.</source>
        <translation>Es gibt keine zugeklappte Gruppe.</translation>
    </message>
    <message>
        <source>Show a chain first.</source>
        <translation>Zuerst eine Kette zeigen.</translation>
    </message>
    <message>
        <source>Nothing has been exported yet.</source>
        <translation>Noch ist nichts exportiert.</translation>
    </message>
    <message>
        <source>There are no actions in the plan yet.</source>
        <translation>Im Plan stehen noch keine Maßnahmen.</translation>
    </message>
    <message>
        <source>Select one party, delivery, group or note first.</source>
        <translation>Zuerst einen Beteiligten, eine Lieferung, eine Gruppe oder eine Notiz auswählen.</translation>
    </message>
    <message>
        <source>Select a delivery whose line or name was moved by hand.</source>
        <translation>Eine Lieferung auswählen, deren Linie oder Name von Hand verschoben wurde.</translation>
    </message>
    <message>
        <source>Select the party that delivers first.</source>
        <translation>Zuerst auswählen, wer liefert.</translation>
    </message>
    <message>
        <source>Select a party that belongs to a group.</source>
        <translation>Einen Beteiligten auswählen, der zu einer Gruppe gehört.</translation>
    </message>
    <message>
        <source>Select a group first.</source>
        <translation>Zuerst eine Gruppe auswählen.</translation>
    </message>
    <message>
        <source>Select an open group first.</source>
        <translation>Zuerst eine aufgeklappte Gruppe auswählen.</translation>
    </message>
    <message>
        <source>Select a folded group first.</source>
        <translation>Zuerst eine zugeklappte Gruppe auswählen.</translation>
    </message>
    <message>
        <source>Select at least two parties first.</source>
        <translation>Zuerst mindestens zwei Beteiligte auswählen.</translation>
    </message>
    <message>
        <source>Select a party that a chain leads from to an external customer.</source>
        <translation>Einen Beteiligten auswählen, von dem eine Kette zu einem externen Kunden führt.</translation>
    </message>
    <message>
        <source>Select something on the map first.</source>
        <translation>Zuerst etwas auf der Karte auswählen.</translation>
    </message>
    <message>
        <source>Select a party or a note first.</source>
        <translation>Zuerst einen Beteiligten oder eine Notiz auswählen.</translation>
    </message>
    <message>
        <source>Select at least three parties first.</source>
        <translation>Zuerst mindestens drei Beteiligte auswählen.</translation>
    </message>
    <message>
        <source>Select one party first.</source>
        <translation>Zuerst einen Beteiligten auswählen.</translation>
    </message>
    <message>
        <source>Select a party first.</source>
        <translation>Zuerst einen Beteiligten auswählen.</translation>
    </message>
    <message>
        <source>Tour</source>
        <translation>Rundgang</translation>
    </message>
    <message>
        <source>Three steps on a small map: draw, read a finding, look at a card</source>
        <translation>Drei Schritte auf einer kleinen Karte: zeichnen, einen Befund lesen, einen Steckbrief ansehen</translation>
    </message>
    <message>
        <source>What is new</source>
        <translation>Was neu ist</translation>
    </message>
    <message>
        <source>What each version has brought</source>
        <translation>Was jede Version gebracht hat</translation>
    </message>
    <message>
        <source>End the tour</source>
        <translation>Rundgang beenden</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Skip this step</source>
        <translation>Überspringen</translation>
    </message>
    <message>
        <source>Step {number} of {count}</source>
        <translation>Schritt {number} von {count}</translation>
    </message>
    <message>
        <source>That was the tour</source>
        <translation>Das war der Rundgang</translation>
    </message>
    <message>
        <source>Draw a delivery</source>
        <translation>Eine Lieferung zeichnen</translation>
    </message>
    <message>
        <source>Point at the edge of “{provider}” until the cursor becomes a cross, pull to “{consumer}”, type what is delivered, press Enter.</source>
        <translation>Auf den Rand von „{provider}“ zeigen, bis der Zeiger zum Kreuz wird, zu „{consumer}“ ziehen, eintippen, was geliefert wird, Enter drücken.</translation>
    </message>
    <message>
        <source>Read a finding</source>
        <translation>Einen Befund lesen</translation>
    </message>
    <message>
        <source>The findings follow every edit. Click one: the map shows whom it is about, and F1 tells what it means.</source>
        <translation>Die Befunde folgen jeder Änderung. Einen anklicken: Die Karte zeigt, um wen es geht, und F1 erklärt, was er bedeutet.</translation>
    </message>
    <message>
        <source>Look at a card</source>
        <translation>Einen Steckbrief ansehen</translation>
    </message>
    <message>
        <source>Click a party on the map. Its card tells who its suppliers and customers are, and which external customers its work reaches.</source>
        <translation>Einen Beteiligten auf der Karte anklicken. Sein Steckbrief sagt, wer seine Lieferanten und Kunden sind und welche externen Kunden seine Arbeit erreicht.</translation>
    </message>
    <message>
        <source>A double-click on an empty canvas makes the first department of a map of your own. Ctrl+K finds every action, F1 opens the help, and Help › Tour shows this again.</source>
        <translation>Ein Doppelklick auf eine leere Zeichenfläche setzt die erste Abteilung einer eigenen Karte. Strg+K findet jede Aktion, F1 öffnet die Hilfe, und Hilfe › Rundgang zeigt dies noch einmal.</translation>
    </message>
    <message>
        <source>Welcome to ChainMap! Three steps on a small map show how it works, in two minutes.</source>
        <translation>Willkommen bei ChainMap! Drei Schritte auf einer kleinen Karte zeigen in zwei Minuten, wie es geht.</translation>
    </message>
    <message>
        <source>Take the tour</source>
        <translation>Rundgang machen</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Nicht jetzt</translation>
    </message>
    <message>
        <source>This is ChainMap {version}.</source>
        <translation>Das ist ChainMap {version}.</translation>
    </message>
    <message>
        <source>What is not ticked is hidden on the map and in pictures; the analysis sees all.</source>
        <translation>Was nicht angehakt ist, fehlt auf der Karte und in Bildern; die Analyse sieht alles.</translation>
    </message>
    <message>
        <source>No view is saved yet. Show, fold and colour the map as you want to tell it, then click the plus: each view becomes a picture of the presentation (F5).</source>
        <translation>Noch ist keine Ansicht gespeichert. Die Karte so zeigen, klappen und färben, wie sie erzählt werden soll, dann auf das Plus klicken: Jede Ansicht wird ein Bild der Präsentation (F5).</translation>
    </message>
    <message>
        <source>Nobody is on the map yet. The plus, or Ins, adds a department and what it serves.</source>
        <translation>Noch ist niemand auf der Karte. Das Plus oder Einfg setzt eine Abteilung und was sie liefert.</translation>
    </message>
    <message>
        <source>Compare with</source>
        <translation>Vergleichen mit</translation>
    </message>
    <message>
        <source>&amp;Another map …</source>
        <translation>&amp;Andere Karte …</translation>
    </message>
    <message>
        <source>What differs between the map of a file and this one, side by side</source>
        <translation>Was sich zwischen der Karte einer Datei und dieser unterscheidet, nebeneinander</translation>
    </message>
    <message>
        <source>The map as &amp;saved</source>
        <translation>&amp;Gespeicherter Stand</translation>
    </message>
    <message>
        <source>What has been edited since</source>
        <translation>Was seither bearbeitet wurde</translation>
    </message>
    <message>
        <source>An &amp;earlier version …</source>
        <translation>&amp;Frühere Fassung …</translation>
    </message>
    <message>
        <source>What has changed since one of the saves before</source>
        <translation>Was sich seit einem früheren Speichern geändert hat</translation>
    </message>
    <message>
        <source>Web page …</source>
        <translation>Webseite …</translation>
    </message>
    <message>
        <source>Text …</source>
        <translation>Text …</translation>
    </message>
    <message>
        <source>JSON …</source>
        <translation>JSON …</translation>
    </message>
    <message>
        <source>Picture of both (PNG) …</source>
        <translation>Bild beider Karten (PNG) …</translation>
    </message>
    <message>
        <source>Drawing of both (SVG) …</source>
        <translation>Zeichnung beider Karten (SVG) …</translation>
    </message>
    <message>
        <source>Both on a page (PDF) …</source>
        <translation>Beide auf einer Seite (PDF) …</translation>
    </message>
    <message>
        <source>The lines of the picture are being worked out …</source>
        <translation>Die Linien des Bildes werden berechnet …</translation>
    </message>
    <message>
        <source>Writing the page …</source>
        <translation>Die Seite wird geschrieben …</translation>
    </message>
    <message>
        <source>The comparison was not written</source>
        <translation>Der Vergleich wurde nicht geschrieben</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Comparing …</source>
        <translation>Es wird verglichen …</translation>
    </message>
    <message>
        <source>The map has been edited since. {key} compares anew.</source>
        <translation>Die Karte wurde seither bearbeitet. {key} vergleicht neu.</translation>
    </message>
    <message>
        <source>Before: {map}</source>
        <translation>Vorher: {map}</translation>
    </message>
    <message>
        <source>After: {map}</source>
        <translation>Nachher: {map}</translation>
    </message>
    <message>
        <source>{before} and {after} compared – ChainMap</source>
        <translation>{before} und {after} im Vergleich – ChainMap</translation>
    </message>
    <message>
        <source>The maps are being compared …</source>
        <translation>Die Karten werden verglichen …</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>Nebeneinander</translation>
    </message>
    <message>
        <source>One picture</source>
        <translation>In einem Bild</translation>
    </message>
    <message>
        <source>Swap</source>
        <translation>Tauschen</translation>
    </message>
    <message>
        <source>Swap before and after</source>
        <translation>Vorher und Nachher tauschen</translation>
    </message>
    <message>
        <source>Compare anew</source>
        <translation>Neu vergleichen</translation>
    </message>
    <message>
        <source>Compare the maps as they are now</source>
        <translation>Die Karten vergleichen, wie sie jetzt sind</translation>
    </message>
    <message>
        <source>Difference before</source>
        <translation>Voriger Unterschied</translation>
    </message>
    <message>
        <source>Next difference</source>
        <translation>Nächster Unterschied</translation>
    </message>
    <message>
        <source>Show both maps whole</source>
        <translation>Beide Karten ganz zeigen</translation>
    </message>
    <message>
        <source>Move both together</source>
        <translation>Beide gemeinsam bewegen</translation>
    </message>
    <message>
        <source>Pan and zoom both maps together</source>
        <translation>Beide Karten gemeinsam verschieben und zoomen</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>List only what was {fate}</source>
        <translation>Nur zeigen, was {fate} ist</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>Unterschiede</translation>
    </message>
    <message>
        <source>What is listed</source>
        <translation>Was aufgeführt wird</translation>
    </message>
    <message>
        <source>The two maps are the same: nothing differs but looks, if anything.</source>
        <translation>Die beiden Karten sind gleich: Nichts unterscheidet sich, höchstens das Aussehen.</translation>
    </message>
    <message>
        <source>Kept each time the map was saved.</source>
        <translation>Bei jedem Speichern der Karte aufgehoben.</translation>
    </message>
    <message>
        <source>{file}, as saved</source>
        <translation>{file}, wie gespeichert</translation>
    </message>
    <message>
        <source>&amp;Compare</source>
        <translation>&amp;Vergleichen</translation>
    </message>
    <message>
        <source>{file} of {when}</source>
        <translation>{file} vom {when}</translation>
    </message>
    <message>
        <source>Map before: {map}</source>
        <translation>Karte vorher: {map}</translation>
    </message>
    <message>
        <source>Map after: {map}</source>
        <translation>Karte nachher: {map}</translation>
    </message>
    <message>
        <source>Both maps in one picture</source>
        <translation>Beide Karten in einem Bild</translation>
    </message>
    <message>
        <source>{name} ({fate})</source>
        <translation>{name} ({fate})</translation>
    </message>
    <message>
        <source>Export …</source>
        <translation>Exportieren …</translation>
    </message>
    <message>
        <source>Choose format, extent and looks, and see what comes of it</source>
        <translation>Format, Ausschnitt und Aussehen wählen und sehen, was dabei herauskommt</translation>
    </message>
    <message>
        <source>Print …</source>
        <translation>Drucken …</translation>
    </message>
    <message>
        <source>The map on paper, on one page or many</source>
        <translation>Die Karte auf Papier, auf einer Seite oder auf vielen</translation>
    </message>
    <message>
        <source>Filled</source>
        <translation>Gefüllt</translation>
    </message>
    <message>
        <source>Transparent</source>
        <translation>Durchsichtig</translation>
    </message>
    <message>
        <source>Colours of the map</source>
        <translation>Farben der Karte</translation>
    </message>
    <message>
        <source>What the colours mean</source>
        <translation>Was die Farben bedeuten</translation>
    </message>
    <message>
        <source>Title, client, date, filter</source>
        <translation>Titel, Kunde, Datum, Filter</translation>
    </message>
    <message>
        <source>Key of shapes and lines</source>
        <translation>Zeichenerklärung</translation>
    </message>
    <message>
        <source>Map inside, opens again</source>
        <translation>Karte im Bild, wieder zu öffnen</translation>
    </message>
    <message>
        <source>Without names of raters</source>
        <translation>Ohne Namen der Bewertenden</translation>
    </message>
    <message>
        <source>Sheets across</source>
        <translation>Blätter nebeneinander</translation>
    </message>
    <message>
        <source>Sheets down</source>
        <translation>Blätter untereinander</translation>
    </message>
    <message>
        <source>The map is not coloured by anything.</source>
        <translation>Die Karte ist nach nichts eingefärbt.</translation>
    </message>
    <message>
        <source>There are no colours to explain.</source>
        <translation>Es gibt keine Farben zu erklären.</translation>
    </message>
    <message>
        <source>Only a picture of the whole map can hold it.</source>
        <translation>Nur ein Bild der ganzen Karte kann sie enthalten.</translation>
    </message>
    <message>
        <source>The report is about the whole map.</source>
        <translation>Der Bericht handelt von der ganzen Karte.</translation>
    </message>
    <message>
        <source>The workbook holds the whole map, so that it can be read back.</source>
        <translation>Die Arbeitsmappe enthält die ganze Karte, damit sie wieder eingelesen werden kann.</translation>
    </message>
    <message>
        <source>Only pictures can be cut to what the window shows.</source>
        <translation>Nur Bilder lassen sich auf den sichtbaren Ausschnitt beschneiden.</translation>
    </message>
    <message>
        <source>Nothing is selected.</source>
        <translation>Es ist nichts ausgewählt.</translation>
    </message>
    <message>
        <source>A picture without the map inside tells of nobody.</source>
        <translation>Ein Bild ohne die Karte darin nennt niemanden.</translation>
    </message>
    <message>
        <source>No rating names a person.</source>
        <translation>Keine Bewertung nennt eine Person.</translation>
    </message>
    <message>
        <source>Extent</source>
        <translation>Ausschnitt</translation>
    </message>
    <message>
        <source>Resolution</source>
        <translation>Auflösung</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>Breite</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Papier</translation>
    </message>
    <message>
        <source>Orientation</source>
        <translation>Ausrichtung</translation>
    </message>
    <message>
        <source>Sheets</source>
        <translation>Blätter</translation>
    </message>
    <message>
        <source>Across × down</source>
        <translation>Breit × hoch</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>Maßstab</translation>
    </message>
    <message>
        <source>Background</source>
        <translation>Hintergrund</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Für</translation>
    </message>
    <message>
        <source>What the window shows</source>
        <translation>Sichtbarer Ausschnitt</translation>
    </message>
    <message>
        <source>Selection</source>
        <translation>Auswahl</translation>
    </message>
    <message>
        <source>screen</source>
        <translation>Bildschirm</translation>
    </message>
    <message>
        <source>slides</source>
        <translation>Folien</translation>
    </message>
    <message>
        <source>print</source>
        <translation>Druck</translation>
    </message>
    <message>
        <source>fine print</source>
        <translation>feiner Druck</translation>
    </message>
    <message>
        <source>Width in pixels</source>
        <translation>Breite in Pixeln</translation>
    </message>
    <message>
        <source>As large as the map</source>
        <translation>So groß wie die Karte</translation>
    </message>
    <message>
        <source>As suits the map</source>
        <translation>Passend zur Karte</translation>
    </message>
    <message>
        <source>Upright</source>
        <translation>Hochformat</translation>
    </message>
    <message>
        <source>Across</source>
        <translation>Querformat</translation>
    </message>
    <message>
        <source>All on one page</source>
        <translation>Alles auf einer Seite</translation>
    </message>
    <message>
        <source>Several, so many</source>
        <translation>Mehrere, nach Anzahl</translation>
    </message>
    <message>
        <source>Several, at a scale</source>
        <translation>Mehrere, im Maßstab</translation>
    </message>
    <message>
        <source>any program (plain)</source>
        <translation>jedes Programm (schlicht)</translation>
    </message>
    <message>
        <source>Excel, LibreOffice</source>
        <translation>Excel, LibreOffice</translation>
    </message>
    <message>
        <source>reading it back</source>
        <translation>das Wiedereinlesen</translation>
    </message>
    <message>
        <source>handing it out</source>
        <translation>die Weitergabe</translation>
    </message>
    <message>
        <source>Preview of the picture</source>
        <translation>Vorschau des Bildes</translation>
    </message>
    <message>
        <source>Beginning of the text</source>
        <translation>Anfang des Textes</translation>
    </message>
    <message>
        <source>Sheets of the workbook</source>
        <translation>Blätter der Arbeitsmappe</translation>
    </message>
    <message>
        <source>Smaller (-)</source>
        <translation>Kleiner (-)</translation>
    </message>
    <message>
        <source>Larger (+)</source>
        <translation>Größer (+)</translation>
    </message>
    <message>
        <source>All of it (0)</source>
        <translation>Alles zeigen (0)</translation>
    </message>
    <message>
        <source>100 % (1)</source>
        <translation>100 % (1)</translation>
    </message>
    <message>
        <source>Is being worked out …</source>
        <translation>Wird berechnet …</translation>
    </message>
    <message numerus="yes">
        <source>%n sheets</source>
        <comment>of a workbook</comment>
        <translation>
            <numerusform>%n Blatt</numerusform>
            <numerusform>%n Blätter</numerusform>
        </translation>
    </message>
    <message>
        <source>{width} × {height} pixels</source>
        <translation>{width} × {height} Pixel</translation>
    </message>
    <message>
        <source>as fine as a picture of this size can be</source>
        <translation>feiner kann ein Bild dieser Größe nicht sein</translation>
    </message>
    <message numerus="yes">
        <source>%n pages</source>
        <translation>
            <numerusform>%n Seite</numerusform>
            <numerusform>%n Seiten</numerusform>
        </translation>
    </message>
    <message>
        <source>{width} × {height} mm</source>
        <translation>{width} × {height} mm</translation>
    </message>
    <message numerus="yes">
        <source>%n files</source>
        <translation>
            <numerusform>%n Datei</numerusform>
            <numerusform>%n Dateien</numerusform>
        </translation>
    </message>
    <message>
        <source>Save as PDF …</source>
        <translation>Als PDF speichern …</translation>
    </message>
    <message>
        <source>No printer is set up on this computer. The pages can be saved as PDF.</source>
        <translation>Auf diesem Rechner ist kein Drucker eingerichtet. Die Seiten lassen sich als PDF speichern.</translation>
    </message>
    <message>
        <source>Two files: the parties, and the deliveries.</source>
        <translation>Zwei Dateien: die Beteiligten und die Lieferungen.</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>Drucker</translation>
    </message>
    <message>
        <source>Writing: {format} …</source>
        <translation>Wird geschrieben: {format} …</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Drucken</translation>
    </message>
    <message>
        <source>Printing …</source>
        <translation>Wird gedruckt …</translation>
    </message>
    <message>
        <source>A what-if is on: draw on the map what it is to try, or end it with Esc.</source>
        <translation>„Was wäre, wenn“ läuft: Auf der Karte zeichnen, was erprobt werden soll, oder mit Esc beenden.</translation>
    </message>
    <message>
        <source>{name}: no delivery leads to the left.</source>
        <translation>{name}: Nach links führt keine Lieferung.</translation>
    </message>
    <message>
        <source>{name}: no delivery leads to the right.</source>
        <translation>{name}: Nach rechts führt keine Lieferung.</translation>
    </message>
    <message>
        <source>{name}: no delivery leads upwards.</source>
        <translation>{name}: Nach oben führt keine Lieferung.</translation>
    </message>
    <message>
        <source>{name}: no delivery leads downwards.</source>
        <translation>{name}: Nach unten führt keine Lieferung.</translation>
    </message>
    <message>
        <source>{name}: neither end lies that way.</source>
        <translation>{name}: Kein Ende liegt in dieser Richtung.</translation>
    </message>
    <message>
        <source>Deliveries lead from party to party: select one of them first.</source>
        <translation>Lieferungen führen von Beteiligtem zu Beteiligtem: zuerst einen davon auswählen.</translation>
    </message>
    <message>
        <source>To the next thing on the map, to the one before</source>
        <translation>Zum Nächsten auf der Karte, zum Vorigen</translation>
    </message>
    <message>
        <source>Walk along the deliveries to the nearest party</source>
        <translation>Den Lieferungen entlang zum nächsten Beteiligten</translation>
    </message>
    <message>
        <source>Alt+arrow keys</source>
        <translation>Alt+Pfeiltasten</translation>
    </message>
    <message>
        <source>Walk, and select what is come to as well</source>
        <translation>Ebenso, und das Erreichte dazu auswählen</translation>
    </message>
    <message>
        <source>Alt+Shift+arrow keys</source>
        <translation>Alt+Umschalt+Pfeiltasten</translation>
    </message>
    <message>
        <source>Move what is selected</source>
        <translation>Ausgewähltes bewegen</translation>
    </message>
    <message>
        <source>Arrow keys</source>
        <translation>Pfeiltasten</translation>
    </message>
    <message>
        <source>Move it by a hair</source>
        <translation>Um Haaresbreite bewegen</translation>
    </message>
    <message>
        <source>Shift+arrow keys</source>
        <translation>Umschalt+Pfeiltasten</translation>
    </message>
    <message>
        <source>Rename what is selected; accept what is typed</source>
        <translation>Ausgewähltes umbenennen; Getipptes übernehmen</translation>
    </message>
    <message>
        <source>Cancel; end a what-if, a colouring, a selection</source>
        <translation>Abbrechen; Was-wäre-wenn, Färbung, Auswahl beenden</translation>
    </message>
    <message>
        <source>Held: drag the sheet</source>
        <translation>Gehalten: das Blatt ziehen</translation>
    </message>
    <message>
        <source>What can be done with it</source>
        <translation>Was sich damit tun lässt</translation>
    </message>
    <message>
        <source>To the menu bar</source>
        <translation>Zur Menüleiste</translation>
    </message>
    <message>
        <source>Open the menu “{menu}”</source>
        <translation>Menü „{menu}“ öffnen</translation>
    </message>
    <message>
        <source>On the map, always the same</source>
        <translation>Auf der Karte, immer gleich</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>ChainMap: keyboard shortcuts</source>
        <translation>ChainMap: Tastenkürzel</translation>
    </message>
    <message>
        <source>Histor&amp;y</source>
        <translation>&amp;Verlauf</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>A click leads back to a step, or forward again. The disk: saved.</source>
        <translation>Ein Klick führt zu einem Schritt zurück oder wieder vor. Diskette: gespeichert.</translation>
    </message>
    <message>
        <source>At the step: {step}</source>
        <translation>Beim Schritt: {step}</translation>
    </message>
    <message numerus="yes">
        <source>%n older steps were let go</source>
        <translation>
            <numerusform>%n älterer Schritt wurde losgelassen</numerusform>
            <numerusform>%n ältere Schritte wurden losgelassen</numerusform>
        </translation>
    </message>
    <message>
        <source>At the beginning</source>
        <translation>Am Anfang</translation>
    </message>
    <message>
        <source>{step}: {about}</source>
        <translation>{step}: {about}</translation>
    </message>
    <message>
        <source>Is being drawn …</source>
        <translation>Wird gezeichnet …</translation>
    </message>
    <message>
        <source>Colour the map by what the analysis has found</source>
        <translation>Karte nach dem einfärben, was die Analyse gefunden hat</translation>
    </message>
    <message>
        <source>Find a party, a service, a need or a note by name</source>
        <translation>Beteiligte, Leistungen, Bedarfe oder Notizen nach Namen finden</translation>
    </message>
    <message>
        <source>Measured against the target; 100% is just met</source>
        <translation>Gemessen am Ziel; 100 % ist gerade erfüllt</translation>
    </message>
    <message>
        <source>Layout 1 of 3, places: {share}%</source>
        <translation>Layout 1 von 3, Plätze: {share} %</translation>
    </message>
    <message>
        <source>Layout 2 of 3, lines: {share}%</source>
        <translation>Layout 2 von 3, Linien: {share} %</translation>
    </message>
    <message>
        <source>Layout 3 of 3, names: {share}%</source>
        <translation>Layout 3 von 3, Namen: {share} %</translation>
    </message>
    <message>
        <source>{share}%</source>
        <translation>{share} %</translation>
    </message>
    <message>
        <source>Every department is a customer of others, and a supplier of others. Please say how you see both: it takes about {minutes} minutes. Choose a figure from 1 to 5 in the coloured cells, by mouse or by typing it; Tab leads to the next one. Leave empty what you cannot judge. Then save the file and send it back. Your answers are reported as averages only, never by name.</source>
        <translation>Jede Abteilung ist Kundin anderer Abteilungen und zugleich deren Lieferantin. Bitte schildern Sie beides aus Ihrer Sicht; das dauert etwa {minutes} Minuten. Wählen Sie in den farbigen Zellen eine Zahl von 1 bis 5, mit der Maus oder durch Eintippen; die Tabulatortaste führt zur nächsten Zelle. Was Sie nicht beurteilen können, lassen Sie leer. Speichern Sie die Datei danach und senden Sie sie zurück. Ihre Antworten werden nur als Mittelwerte berichtet, nie mit Namen.</translation>
    </message>
    <message numerus="yes">
        <source>Add %n questionnaires</source>
        <translation>
            <numerusform>%n Fragebogen übernehmen</numerusform>
            <numerusform>%n Fragebögen übernehmen</numerusform>
        </translation>
    </message>
    <message>
        <source>Each department gets an Excel workbook of its own, in German and English, about those it really deals with. Send them out, and take the filled ones back with “Read answers”.</source>
        <translation>Jede Abteilung bekommt eine eigene Excel-Arbeitsmappe auf Deutsch und Englisch, mit Fragen nur zu denen, mit denen sie wirklich zu tun hat. Die ausgefüllten Fragebögen kommen mit „Antworten einlesen“ zurück.</translation>
    </message>
    <message>
        <source>Saved: {file}. What was in it before could not be kept ({reason}).</source>
        <translation>Gespeichert: {file}. Der vorige Stand ließ sich nicht aufheben ({reason}).</translation>
    </message>
    <message>
        <source>What you have chosen holds until you quit: it cannot be written down.</source>
        <translation>Was gewählt wurde, gilt bis zum Beenden: Es lässt sich nicht festhalten.</translation>
    </message>
    <message numerus="yes">
        <source>%n shapes were too small to read their names; they were enlarged.</source>
        <translation>
            <numerusform>%n Form war zu klein für ihren Namen und wurde vergrößert.</numerusform>
            <numerusform>%n Formen waren zu klein für ihre Namen und wurden vergrößert.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Add or take from the file</source>
        <translation>&amp;Hinzufügen oder aus der Datei nehmen</translation>
    </message>
    <message>
        <source>&amp;Keep, only fill gaps</source>
        <translation>&amp;Behalten, nur Lücken füllen</translation>
    </message>
    <message>
        <source>Nothing of this is new or contradicts what is here.</source>
        <translation>Nichts davon ist neu oder widerspricht dem, was da ist.</translation>
    </message>
    <message>
        <source>Nothing of this completes what is here.</source>
        <translation>Nichts davon ergänzt, was da ist.</translation>
    </message>
    <message>
        <source>All of this is here already.</source>
        <translation>All das ist schon da.</translation>
    </message>
    <message>
        <source>Select a new party that is called much like one here.</source>
        <translation>Einen neuen Beteiligten auswählen, der ähnlich heißt wie einer von hier.</translation>
    </message>
    <message>
        <source>Nothing would be imported.</source>
        <translation>Es würde nichts importiert.</translation>
    </message>
    <message>
        <source>No page was shown before.</source>
        <translation>Davor war keine Seite zu sehen.</translation>
    </message>
    <message>
        <source>No page comes after.</source>
        <translation>Danach kommt keine Seite.</translation>
    </message>
    <message>
        <source>Files with answers</source>
        <translation>Dateien mit Antworten</translation>
    </message>
    <message>
        <source>What is added</source>
        <translation>Was hinzukommt</translation>
    </message>
    <message>
        <source>Type first who gets it.</source>
        <translation>Zuerst eintippen, wer es bekommt.</translation>
    </message>
    <message>
        <source>As usua&amp;l</source>
        <translation>Zurück&amp;setzen</translation>
    </message>
    <message>
        <source>The maps are still being compared.</source>
        <translation>Die Karten werden noch verglichen.</translation>
    </message>
    <message>
        <source>Both maps are in one picture.</source>
        <translation>Beide Karten sind in einem Bild.</translation>
    </message>
    <message>
        <source>Waiting for the lines to be laid …</source>
        <translation>Die Linien werden noch gelegt …</translation>
    </message>
    <message>
        <source>Cancelled; the map that was open stays.</source>
        <translation>Abgebrochen; die offene Karte bleibt.</translation>
    </message>
    <message>
        <source>Drawing the map …</source>
        <translation>Die Karte wird gezeichnet …</translation>
    </message>
    <message>
        <source>“{file}” is open in another window as well. You can look at it and change it, but save only under another name.</source>
        <translation>„{file}“ ist auch in einem anderen Fenster geöffnet. Ansehen und Ändern geht, Speichern nur unter anderem Namen.</translation>
    </message>
    <message>
        <source>Concerns</source>
        <translation>Betrifft</translation>
    </message>
    <message>
        <source>Each finding by itself is in the report as a web page, PDF or Word document.</source>
        <translation>Alle Befunde einzeln: im Bericht als Webseite, PDF oder Word-Dokument.</translation>
    </message>
    <message numerus="yes">
        <source>%n more are in the notes to this slide.</source>
        <translation>
            <numerusform>%n weiterer steht in den Notizen zu dieser Folie.</numerusform>
            <numerusform>%n weitere stehen in den Notizen zu dieser Folie.</numerusform>
        </translation>
    </message>
    <message>
        <source>Reading what can be recovered …</source>
        <translation>Was sich wiederherstellen lässt, wird gelesen …</translation>
    </message>
    <message>
        <source>Not recovered; the next start offers it again.</source>
        <translation>Nicht wiederhergestellt; der nächste Start bietet es wieder an.</translation>
    </message>
    <message>
        <source>Status bar</source>
        <translation>Statusleiste</translation>
    </message>
    <message>
        <source>More tools</source>
        <translation>Weitere Werkzeuge</translation>
    </message>
    <message>
        <source>{count} more without room for a name.</source>
        <translation>{count} weitere ohne Platz für Namen.</translation>
    </message>
    <message>
        <source>In one picture: as it is after; what is gone, as it was before.</source>
        <translation>In einem Bild: wie es nachher ist; was weggefallen ist, wie es vorher war.</translation>
    </message>
    <message>
        <source>Loop {letter}, parties</source>
        <translation>Schleife {letter}, Beteiligte</translation>
    </message>
    <message>
        <source>Colour by</source>
        <translation>Einfärben nach</translation>
    </message>
    <message>
        <source>Colour both maps by what the analysis has found</source>
        <translation>Beide Karten nach dem einfärben, was die Analyse gefunden hat</translation>
    </message>
    <message>
        <source>Next area</source>
        <translation>Nächster Fensterbereich</translation>
    </message>
    <message>
        <source>What is agreed, by due date</source>
        <translation>Was vereinbart ist, nach Fälligkeit</translation>
    </message>
</context>
</TS>
