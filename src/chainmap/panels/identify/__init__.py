"""The identification: the customers are asked for, one department after another.

`ask_page` is a pass of it, `answer_box` one question, `answer_field` and `answer_preview` its
parts; `open_list` lists what is still open.
"""
