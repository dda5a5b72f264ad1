"""Questionnaires: workbooks that are sent out, filled in and read back.

`questionnaire`  who is asked what
`manifest`       the hidden part, by which answers are known again
`sheet`          where everything stands; `writer` writes it
`values`         what people type for a score, a day, a name
`reader`         the `answers` in a filled questionnaire
`plan`           what they would add to a map, and what is odd about them
`files`          what the files are called
"""
