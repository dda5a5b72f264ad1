<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en">
<context>
    <name></name>
    <message numerus="yes">
        <source>%n departments</source>
        <translation>
            <numerusform>%n department</numerusform>
            <numerusform>%n departments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n deliveries</source>
        <translation>
            <numerusform>%n delivery</numerusform>
            <numerusform>%n deliveries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>… and %n more</numerusform>
            <numerusform>… and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n departments, teams and persons</source>
        <translation>
            <numerusform>%n department, team or person</numerusform>
            <numerusform>%n departments, teams and persons</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n external customers</source>
        <translation>
            <numerusform>%n external customer</numerusform>
            <numerusform>%n external customers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n external suppliers</source>
        <translation>
            <numerusform>%n external supplier</numerusform>
            <numerusform>%n external suppliers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n services</source>
        <translation>
            <numerusform>%n service</numerusform>
            <numerusform>%n services</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Tier %n: that many deliveries away from the nearest external customer</source>
        <translation>
            <numerusform>Tier %n: one delivery away from the nearest external customer</numerusform>
            <numerusform>Tier %n: that many deliveries away from the nearest external customer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%n selected</numerusform>
            <numerusform>%n selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n parties</source>
        <translation>
            <numerusform>%n party</numerusform>
            <numerusform>%n parties</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n notes</source>
        <translation>
            <numerusform>%n note</numerusform>
            <numerusform>%n notes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The file holds %n graphs; all were read into one map.</source>
        <translation>
            <numerusform>The file holds %n graph; all were read into one map.</numerusform>
            <numerusform>The file holds %n graphs; all were read into one map.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n links have no direction; each was read as a delivery in the order of the file.</source>
        <translation>
            <numerusform>%n link has no direction; it was read as a delivery in the order of the file.</numerusform>
            <numerusform>%n links have no direction; each was read as a delivery in the order of the file.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n links have no name; they are called after their two ends.</source>
        <translation>
            <numerusform>%n link has no name; it is called after its two ends.</numerusform>
            <numerusform>%n links have no name; they are called after their two ends.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Up to %n deliveries around the selected party</source>
        <translation>
            <numerusform>Up to %n delivery around the selected party</numerusform>
            <numerusform>Up to %n deliveries around the selected party</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n things copied.</source>
        <translation>
            <numerusform>%n thing copied.</numerusform>
            <numerusform>%n things copied.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Filtered: %n things are hidden</source>
        <translation>
            <numerusform>Filtered: %n thing is hidden</numerusform>
            <numerusform>Filtered: %n things are hidden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Up to %n deliveries around {party}</source>
        <translation>
            <numerusform>Up to %n delivery around {party}</numerusform>
            <numerusform>Up to %n deliveries around {party}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n findings were looked at and set aside.</source>
        <translation>
            <numerusform>%n finding was looked at and set aside.</numerusform>
            <numerusform>%n findings were looked at and set aside.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n dismissals meet no finding any more:</source>
        <translation>
            <numerusform>%n dismissal meets no finding any more:</numerusform>
            <numerusform>%n dismissals meet no finding any more:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n taken out</source>
        <translation>
            <numerusform>%n taken out</numerusform>
            <numerusform>%n taken out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n added</source>
        <translation>
            <numerusform>%n added</numerusform>
            <numerusform>%n added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n names were too long and have been cut</source>
        <translation>
            <numerusform>%n name was too long and has been cut</numerusform>
            <numerusform>%n names were too long and have been cut</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n dismissals meet no finding any more.</source>
        <translation>
            <numerusform>%n dismissal meets no finding any more.</numerusform>
            <numerusform>%n dismissals meet no finding any more.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Why are these %n findings set aside?</source>
        <translation>
            <numerusform>Why is this %n finding set aside?</numerusform>
            <numerusform>Why are these %n findings set aside?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n deliveries removed.</source>
        <translation>
            <numerusform>%n delivery removed.</numerusform>
            <numerusform>%n deliveries removed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Loop {letter}: %n parties</source>
        <translation>
            <numerusform>Loop {letter}: %n party</numerusform>
            <numerusform>Loop {letter}: %n parties</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more indirectly</source>
        <translation>
            <numerusform>%n more indirectly</numerusform>
            <numerusform>%n more indirectly</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n blind spots</source>
        <translation>
            <numerusform>%n blind spot</numerusform>
            <numerusform>%n blind spots</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n deliveries are not possible and were left out.</source>
        <translation>
            <numerusform>%n delivery is not possible and was left out.</numerusform>
            <numerusform>%n deliveries are not possible and were left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{parties} and %n others</source>
        <translation>
            <numerusform>{parties} and %n other</numerusform>
            <numerusform>{parties} and %n others</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n external customers are reached</source>
        <translation>
            <numerusform>%n external customer is reached</numerusform>
            <numerusform>%n external customers are reached</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows</source>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows copied.</source>
        <translation>
            <numerusform>%n row copied.</numerusform>
            <numerusform>%n rows copied.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Would add %n deliveries</source>
        <translation>
            <numerusform>Would add %n delivery</numerusform>
            <numerusform>Would add %n deliveries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n needs</source>
        <translation>
            <numerusform>%n need</numerusform>
            <numerusform>%n needs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n findings stand</source>
        <translation>
            <numerusform>%n finding stands</numerusform>
            <numerusform>%n findings stand</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n inside</source>
        <translation>
            <numerusform>%n inside</numerusform>
            <numerusform>%n inside</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>of %n services</source>
        <translation>
            <numerusform>of %n service</numerusform>
            <numerusform>of %n services</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pairs of mutual customers</source>
        <translation>
            <numerusform>%n pair of mutual customers</numerusform>
            <numerusform>%n pairs of mutual customers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them serious</source>
        <translation>
            <numerusform>%n of them serious</numerusform>
            <numerusform>%n of them serious</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cells hold formulas; their last values were read.</source>
        <translation>
            <numerusform>%n cell holds a formula; its last value was read.</numerusform>
            <numerusform>%n cells hold formulas; their last values were read.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows above the table were left out.</source>
        <translation>
            <numerusform>%n row above the table was left out.</numerusform>
            <numerusform>%n rows above the table were left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows were read as deliveries.</source>
        <translation>
            <numerusform>%n row was read as a delivery.</numerusform>
            <numerusform>%n rows were read as deliveries.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows were read as parties.</source>
        <translation>
            <numerusform>%n row was read as a party.</numerusform>
            <numerusform>%n rows were read as parties.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Read as a matrix with %n deliveries, from the left to the top.</source>
        <translation>
            <numerusform>Read as a matrix with %n delivery, from the left to the top.</numerusform>
            <numerusform>Read as a matrix with %n deliveries, from the left to the top.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Read as an organisation of %n entries; {groups} of them hold others by their indentation and became groups.</source>
        <translation>
            <numerusform>Read as an organisation of %n entry; {groups} of them hold others by their indentation and became groups.</numerusform>
            <numerusform>Read as an organisation of %n entries; {groups} of them hold others by their indentation and became groups.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows of groups hold more than a name; the rest of them was left out.</source>
        <translation>
            <numerusform>%n row of a group holds more than a name; the rest of it was left out.</numerusform>
            <numerusform>%n rows of groups hold more than a name; the rest of them was left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows have cells beyond the headings.</source>
        <translation>
            <numerusform>%n row has cells beyond the headings.</numerusform>
            <numerusform>%n rows have cells beyond the headings.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows without a name were left out.</source>
        <translation>
            <numerusform>%n row without a name was left out.</numerusform>
            <numerusform>%n rows without a name were left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n numbers such as “{value}” could be read in two ways; this one became {number}. If that is wrong, choose under “Numbers” in the import how they are written.</source>
        <translation>
            <numerusform>%n number such as “{value}” could be read in two ways; it became {number}. If that is wrong, choose under “Numbers” in the import how they are written.</numerusform>
            <numerusform>%n numbers such as “{value}” could be read in two ways; this one became {number}. If that is wrong, choose under “Numbers” in the import how they are written.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“{column}”: %n cells such as “{value}” do not fit there; they were kept as text.</source>
        <translation>
            <numerusform>“{column}”: %n cell such as “{value}” does not fit there; it was kept as text.</numerusform>
            <numerusform>“{column}”: %n cells such as “{value}” do not fit there; they were kept as text.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The matrix has no names; its %n parties are numbered and want to be named.</source>
        <translation>
            <numerusform>The matrix has no names; its %n party is numbered and wants to be named.</numerusform>
            <numerusform>The matrix has no names; its %n parties are numbered and want to be named.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The file holds %n pages; each became a group.</source>
        <translation>
            <numerusform>The file holds %n page; it became a group.</numerusform>
            <numerusform>The file holds %n pages; each became a group.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n shapes have no text; they are called after their form or id.</source>
        <translation>
            <numerusform>%n shape has no text; it is called after its form or id.</numerusform>
            <numerusform>%n shapes have no text; they are called after their form or id.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n links have their arrowhead at the start and were turned.</source>
        <translation>
            <numerusform>%n link has its arrowhead at the start and was turned.</numerusform>
            <numerusform>%n links have their arrowhead at the start and were turned.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n links point both ways; each was read as one delivery in the order of the file.</source>
        <translation>
            <numerusform>%n link points both ways; it was read as one delivery in the order of the file.</numerusform>
            <numerusform>%n links point both ways; each was read as one delivery in the order of the file.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n shapes were too small to read their names; they were enlarged.</source>
        <translation>
            <numerusform>%n shape was too small to read its name; it was enlarged.</numerusform>
            <numerusform>%n shapes were too small to read their names; they were enlarged.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n shapes are hidden in the drawing; they were read too.</source>
        <translation>
            <numerusform>%n shape is hidden in the drawing; it was read too.</numerusform>
            <numerusform>%n shapes are hidden in the drawing; they were read too.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n overdue</source>
        <comment>actions</comment>
        <translation>
            <numerusform>%n overdue</numerusform>
            <numerusform>%n overdue</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more cards are in the report as a web page, PDF or Word document.</source>
        <translation>
            <numerusform>%n more card is in the report as a web page, PDF or Word document.</numerusform>
            <numerusform>%n more cards are in the report as a web page, PDF or Word document.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The unsaved edits of %n maps will be gone for good.</source>
        <translation>
            <numerusform>The unsaved edits of %n map will be gone for good.</numerusform>
            <numerusform>The unsaved edits of %n maps will be gone for good.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n groups</source>
        <translation>
            <numerusform>%n group</numerusform>
            <numerusform>%n groups</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>(of the first %n rows)</source>
        <translation>
            <numerusform>(of the first %n row)</numerusform>
            <numerusform>(of the first %n rows)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Gaps are the mean of %n answers; what stands in the fields is the first one’s.</source>
        <translation>
            <numerusform>Gaps are the mean of %n answer; what stands in the fields is the first one’s.</numerusform>
            <numerusform>Gaps are the mean of %n answers; what stands in the fields is the first one’s.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lines without an answer: {lines}</source>
        <translation>
            <numerusform>%n line without an answer: {lines}</numerusform>
            <numerusform>%n lines without an answer: {lines}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lines answered in part: {lines}</source>
        <translation>
            <numerusform>%n line answered in part: {lines}</numerusform>
            <numerusform>%n lines answered in part: {lines}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n deliveries are no longer on the map; their answers are left out: {lines}</source>
        <translation>
            <numerusform>%n delivery is no longer on the map; its answers are left out: {lines}</numerusform>
            <numerusform>%n deliveries are no longer on the map; their answers are left out: {lines}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n deliveries go between others now; their answers are left out: {lines}</source>
        <translation>
            <numerusform>%n delivery goes between others now; its answers are left out: {lines}</numerusform>
            <numerusform>%n deliveries go between others now; their answers are left out: {lines}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answers are on the map already and are not added again: {lines}</source>
        <translation>
            <numerusform>%n answer is on the map already and is not added again: {lines}</numerusform>
            <numerusform>%n answers are on the map already and are not added again: {lines}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n actions are done or have no date and are not in the calendar.</source>
        <translation>
            <numerusform>%n action is done or has no date and is not in the calendar.</numerusform>
            <numerusform>%n actions are done or have no date and are not in the calendar.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left out, since they cannot be delivered so</source>
        <translation>
            <numerusform>%n left out, since it cannot be delivered so</numerusform>
            <numerusform>%n left out, since they cannot be delivered so</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Without importance or satisfaction: %n deliveries.</source>
        <translation>
            <numerusform>Without importance or satisfaction: %n delivery.</numerusform>
            <numerusform>Without importance or satisfaction: %n deliveries.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Without a date, and so only under “Now”: %n values.</source>
        <translation>
            <numerusform>Without a date, and so only under “Now”: %n value.</numerusform>
            <numerusform>Without a date, and so only under “Now”: %n values.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n questionnaires of this name lie in the folder already.</source>
        <translation>
            <numerusform>%n questionnaire of this name lies in the folder already.</numerusform>
            <numerusform>%n questionnaires of these names lie in the folder already.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n questionnaires written to {folder}</source>
        <translation>
            <numerusform>%n questionnaire written to {folder}</numerusform>
            <numerusform>%n questionnaires written to {folder}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n questionnaires</source>
        <translation>
            <numerusform>%n questionnaire</numerusform>
            <numerusform>%n questionnaires</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The answers of %n questionnaires were added.</source>
        <translation>
            <numerusform>The answers of %n questionnaire were added.</numerusform>
            <numerusform>The answers of %n questionnaires were added.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The map holds names or comments of people in %n ratings.</source>
        <translation>
            <numerusform>The map holds names or comments of people in %n rating.</numerusform>
            <numerusform>The map holds names or comments of people in %n ratings.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n links have no direction; each was read as a delivery against the order of the file.</source>
        <translation>
            <numerusform>%n link has no direction; it was read as a delivery against the order of the file.</numerusform>
            <numerusform>%n links have no direction; each was read as a delivery against the order of the file.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n links have no direction; each was read as two deliveries, there and back.</source>
        <translation>
            <numerusform>%n link has no direction; it was read as two deliveries, there and back.</numerusform>
            <numerusform>%n links have no direction; each was read as two deliveries, there and back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n links in this file have no direction. Who delivers to whom?</source>
        <translation>
            <numerusform>%n link in this file has no direction. Who delivers to whom?</numerusform>
            <numerusform>%n links in this file have no direction. Who delivers to whom?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more, all of them in the copied or saved text</source>
        <translation>
            <numerusform>%n more, in the copied or saved text</numerusform>
            <numerusform>%n more, all of them in the copied or saved text</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n parties with a position</source>
        <translation>
            <numerusform>%n party with a position</numerusform>
            <numerusform>%n parties with a position</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The chart has %n links; Mermaid draws at most {most} unless its host allows more.</source>
        <translation>
            <numerusform>The chart has %n link; Mermaid draws at most {most} unless its host allows more.</numerusform>
            <numerusform>The chart has %n links; Mermaid draws at most {most} unless its host allows more.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The text has %n letters; Mermaid reads at most {most} unless its host allows more.</source>
        <translation>
            <numerusform>The text has %n letter; Mermaid reads at most {most} unless its host allows more.</numerusform>
            <numerusform>The text has %n letters; Mermaid reads at most {most} unless its host allows more.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not done</source>
        <comment>actions</comment>
        <translation>
            <numerusform>%n not done</numerusform>
            <numerusform>%n not done</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n links go both ways; each became two deliveries.</source>
        <translation>
            <numerusform>%n link goes both ways; it became two deliveries.</numerusform>
            <numerusform>%n links go both ways; each became two deliveries.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n values change over time; the last one was taken of each.</source>
        <translation>
            <numerusform>%n value changes over time; the last one was taken.</numerusform>
            <numerusform>%n values change over time; the last one was taken of each.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries</source>
        <translation>
            <numerusform>%n entry</numerusform>
            <numerusform>%n entries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n parties added.</source>
        <translation>
            <numerusform>%n party added.</numerusform>
            <numerusform>%n parties added.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n parties removed.</source>
        <translation>
            <numerusform>%n party removed.</numerusform>
            <numerusform>%n parties removed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n parties moved.</source>
        <translation>
            <numerusform>%n party moved.</numerusform>
            <numerusform>%n parties moved.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n deliveries added.</source>
        <translation>
            <numerusform>%n delivery added.</numerusform>
            <numerusform>%n deliveries added.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n notes added.</source>
        <translation>
            <numerusform>%n note added.</numerusform>
            <numerusform>%n notes added.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n notes removed.</source>
        <translation>
            <numerusform>%n note removed.</numerusform>
            <numerusform>%n notes removed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new findings.</source>
        <translation>
            <numerusform>%n new finding.</numerusform>
            <numerusform>%n new findings.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n findings fewer.</source>
        <translation>
            <numerusform>%n finding fewer.</numerusform>
            <numerusform>%n findings fewer.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hidden by the filter</source>
        <translation>
            <numerusform>%n hidden by the filter</numerusform>
            <numerusform>%n hidden by the filter</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n customers</source>
        <translation>
            <numerusform>%n customer</numerusform>
            <numerusform>%n customers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>serves %n external customers directly</source>
        <translation>
            <numerusform>serves %n external customer directly</numerusform>
            <numerusform>serves %n external customers directly</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n suppliers</source>
        <translation>
            <numerusform>%n supplier</numerusform>
            <numerusform>%n suppliers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n internal customers</source>
        <translation>
            <numerusform>%n internal customer</numerusform>
            <numerusform>%n internal customers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n deliveries away from external customers</source>
        <translation>
            <numerusform>%n delivery away from external customers</numerusform>
            <numerusform>%n deliveries away from external customers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hidden</source>
        <comment>parties and notes</comment>
        <translation>
            <numerusform>%n hidden</numerusform>
            <numerusform>%n hidden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n groups folded</source>
        <translation>
            <numerusform>%n group folded</numerusform>
            <numerusform>%n groups folded</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>up to %n deliveries around {party}</source>
        <translation>
            <numerusform>up to %n delivery around {party}</numerusform>
            <numerusform>up to %n deliveries around {party}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{number} of %n parties</source>
        <translation>
            <numerusform>{number} of %n party</numerusform>
            <numerusform>{number} of %n parties</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{number} of %n deliveries</source>
        <translation>
            <numerusform>{number} of %n delivery</numerusform>
            <numerusform>{number} of %n deliveries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Matched by id: %n parties of {before} before and {after} after.</source>
        <translation>
            <numerusform>Matched by id: %n party of {before} before and {after} after.</numerusform>
            <numerusform>Matched by id: %n parties of {before} before and {after} after.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Matched by name: %n parties of {before} before and {after} after.</source>
        <translation>
            <numerusform>Matched by name: %n party of {before} before and {after} after.</numerusform>
            <numerusform>Matched by name: %n parties of {before} before and {after} after.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n points apart</source>
        <translation>
            <numerusform>%n point apart</numerusform>
            <numerusform>%n points apart</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sheets</source>
        <comment>of a workbook</comment>
        <translation>
            <numerusform>%n sheet</numerusform>
            <numerusform>%n sheets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pages</source>
        <translation>
            <numerusform>%n page</numerusform>
            <numerusform>%n pages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n files</source>
        <translation>
            <numerusform>%n file</numerusform>
            <numerusform>%n files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n older steps were let go</source>
        <translation>
            <numerusform>%n older step was let go</numerusform>
            <numerusform>%n older steps were let go</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Add %n questionnaires</source>
        <translation>
            <numerusform>Add %n questionnaire</numerusform>
            <numerusform>Add %n questionnaires</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more are in the notes to this slide.</source>
        <translation>
            <numerusform>%n more is in the notes to this slide.</numerusform>
            <numerusform>%n more are in the notes to this slide.</numerusform>
        </translation>
    </message>
</context>
</TS>
