<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE" sourcelanguage="en">
<context>
    <name></name>
    <message>
        <source>Who serves whom?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Double-click to add a department, or drag one in from the palette.
Then pull from its edge to the colleague or customer it serves.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type what is delivered, then press Enter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing drawn: a delivery ends at a party.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{provider} delivers to … Release on a party.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{provider} delivers to {consumer}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
